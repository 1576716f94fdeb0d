import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../src/register/link-target.ts';
import { resolvePath } from '../../src/register/resolve-path.ts';

describe('linkTarget', () => {
  test.each([
    ['/criteria/', '/criteria/', undefined, ''],
    ['/criteria', '/criteria/', undefined, ''],
    ['/criteria/?q=1#how', '/criteria/', 'how', '?q=1#how'],
    ['#how', undefined, 'how', '#how'],
    ['#', undefined, undefined, '#'],
    ['?q=1', undefined, undefined, '?q=1'],
    ['/search/?q=a%23b&c=/d/#e?f#g', '/search/', 'e?f#g', '?q=a%23b&c=/d/#e?f#g'],
    ['/search?q', '/search/', undefined, '?q'],
    ['../pages/about.md?plain=1#x', '/about/', 'x', '?plain=1#x'],
    ['/criteria/#', '/criteria/', undefined, '#'],
    ['/a%3Fb/?c', '/a?b/', undefined, '?c'],
    ['2023-07-07-minute.md', '/posts/2023-07-07-minute/', undefined, ''],
    ['./2023-07-07-minute.mdx#how', '/posts/2023-07-07-minute/', 'how', '#how'],
    ['other/index.mdx', '/posts/other/', undefined, ''],
    ['../decisions/threads.net.yaml', '/decisions/threads.net/', undefined, ''],
    ['../decisions/threads.net', '/decisions/threads.net/', undefined, ''],
    ['../pages/about.md', '/about/', undefined, ''],
    ['../criteria/spam.md#%C3%BCber', '/criteria/spam/', 'über', '#%C3%BCber'],
    ['/feed.xml', '/feed.xml', undefined, ''],
    ['/lists/mastodon.csv', '/lists/mastodon.csv', undefined, ''],
    ['/decisions/threads.net', '/decisions/threads.net/', undefined, ''],
    ['/%E4/', '/%E4/', undefined, ''],
  ])('%s leads to %s and the heading %s, and goes on with %s', (to, path, anchor, rest) => {
    expect(linkTarget(to, 'posts/here.md')).toEqual({ path, anchor, rest });
  });

  test.each([
    'https://elsewhere.example/',
    'mailto:a@b.example',
    '//elsewhere.example/',
    'HTTPS://x.example',
    'tel:1',
  ])('%s leaves the site', (to) => expect(linkTarget(to, 'posts/here.md')).toBeUndefined());

  test('a path that leads out of the folder is no address', () => {
    expect(linkTarget('../../secret.md', 'posts/here.md')?.path).not.toMatch(/^\//u);
  });
});

describe('resolvePath', () => {
  test.each([
    ['posts/here.md', 'chart.png', 'posts/chart.png'],
    ['posts/here/index.md', './chart.png', 'posts/here/chart.png'],
    ['posts/here/index.md', '../chart.png', 'posts/chart.png'],
    ['posts/here.md', '../decisions/a.example.yaml', 'decisions/a.example.yaml'],
    ['posts/here.md', './/chart.png', 'posts/chart.png'],
    ['site.yaml', 'chart.png', 'chart.png'],
    ['posts/here.md', '../..', undefined],
    ['site.yaml', '../chart.png', undefined],
    ['posts/here.md', '../../posts/chart.png', undefined],
  ])('in %s, %s is %s', (from, path, file) => expect(resolvePath(from, path)).toBe(file));

  const part = fc.constantFrom('..', '.', '', 'a', 'posts', '...', 'b.md');
  test('never leaves the folder', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part), (from, path) => {
        const start = from.filter((name) => !/^\.{0,2}$/u.test(name));
        const file = resolvePath([...start, 'here.md'].join('/'), path.join('/'));
        if (file === undefined) return;
        expect(file.startsWith('/')).toBe(false);
        expect(file.split('/')).not.toContain('..');
      }),
    );
  });
});
