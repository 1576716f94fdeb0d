import { describe, expect, test } from 'vitest';
import { readWriting } from '../../src/reading/read-writing.ts';
import { renderText } from './render-text.ts';

const render = (body: string): Promise<string> => renderText(body, 'md');

describe('Markdown between the tags of HTML is shown as such', () => {
  test.each([
    [
      'on the line of a tag',
      '<p>See [a](/b/) and **c**.</p>',
      '<p>See <a href="/sub/b/">a</a> and <strong>c</strong>.</p>',
    ],
    ['on a line of its own', '<p>\n*a*\n</p>', '<p>\n<em>a</em>\n</p>'],
    ['in a line that is indented', '<div>\n      *a*\n</div>', '<div>\n<em>a</em>\n</div>'],
    [
      'in a summary and behind it',
      '<details>\n<summary>Why *so*</summary>\n[a](/b/)\n</details>',
      '<details>\n<summary>Why <em>so</em></summary>\n<a href="/sub/b/">a</a>\n</details>',
    ],
    ['in an item of a list', '<ul>\n  <li>*a*</li>\n</ul>', '<ul>\n<li><em>a</em></li>\n</ul>'],
    [
      'with tags in it',
      '<p>[<b>a</b>](/b/) *c <i>d</i>*</p>',
      '<p><a href="/sub/b/"><b>a</b></a> <em>c <i>d</i></em></p>',
    ],
    [
      'with what is defined elsewhere',
      '<p>[a][b]</p>\n\n[b]: /c/',
      '<p><a href="/sub/c/">a</a></p>',
    ],
    ['behind a tag of two lines', '<p\n  lang="de"\n>*a*</p>', '<p lang="de"><em>a</em></p>'],
    ['below a tag that is no block', '<small>\n*a*\n</small>', '<small>\n<em>a</em>\n</small>'],
    [
      'in a quotation',
      '> <p>\n> *a*\n> </p>',
      '<blockquote>\n<p>\n<em>a</em>\n</p>\n</blockquote>',
    ],
    [
      'in an item of Markdown',
      '- <p>*a*\n  b</p>\n- c',
      '<ul>\n<li>\n<p><em>a</em>\nb</p>\n</li>\n<li>c</li>\n</ul>',
    ],
    [
      'as a list',
      '<details>\n- *a*\n</details>',
      '<details>\n<ul>\n<li><em>a</em></li>\n</ul>\n</details>',
    ],
    [
      'as a heading and code',
      '<div>\n## A\n~~~\n*b*\n~~~\n</div>',
      '<div>\n<h2 id="a">A</h2>\n<pre><code>*b*\n</code></pre>\n</div>',
    ],
    ['around empty lines', '<del>\n\nOld *a*.\n\n</del>', '<del>\n<p>Old <em>a</em>.</p>\n</del>'],
    ['not below a list that ends', '- a\n</div>\nb', '<ul>\n<li>a</li>\n</ul>\n\nb'],
  ])('%s', async (_name, body, html) => expect(await render(body)).toBe(html));

  test('in a cell', async () => {
    const cell = async (body: string): Promise<string | undefined> =>
      /<td>(.*?)<\/td>/su.exec(await render(body))?.[1];
    const picture = '<img src="./a.png" alt="A menu" loading="eager" decoding="async">';
    expect(await cell('<table><tr><td>![A menu](a.png)</td></tr></table>')).toBe(picture);
    expect(
      await cell('<table>\n  <tr>\n    <td>\n      ![A menu](a.png)\n    </td>\n  </tr>\n</table>'),
    ).toBe(`\n${picture}\n`);
  });
});

describe('a paragraph of HTML in MDX', () => {
  test.each([
    [
      'holds one of Markdown as its text',
      '<p lang="de">\n*a*\n</p>',
      '<p lang="de"><em>a</em></p>',
    ],
    ['gives way to several', '<p>\n\na\n\nb\n\n</p>', '<p>a</p>\n<p>b</p>'],
    ['holds what stands on its line', '<p>*a* <b>c</b></p>', '<p><em>a</em> <b>c</b></p>'],
  ])('%s', async (_name, body, html) => expect(await renderText(body, 'mdx')).toBe(html));
});

describe('what is typed stays as it is', () => {
  test.each([
    [
      'in code and keys',
      '<p><code>*.a</code> <code>*.b</code> <kbd>**c**</kbd> <samp>[d](e)</samp></p>',
    ],
    ['in code in a paragraph', '<p><code>*.a</code> and <code>*.b</code></p>'],
    ['in preformatted text', '<pre>*a*\n\n  [b](/c/)\n</pre>'],
    ['in an attribute', '<p title="*a* [b](/c/)">d</p>'],
    ['as a sum', '<p>5 * 3 * 2 = 30, a_b_c</p>'],
  ])('%s', async (_name, html) => expect(await render(html)).toBe(html));

  test('in preformatted text in a cell', async () => {
    expect(await render('<div><pre>\n  *a*\n    [b](c)\n</pre></div>')).toBe(
      '<div><pre>  *a*\n    [b](c)\n</pre></div>',
    );
  });
});

test('what stands between tags is checked at its place', () => {
  const body =
    '<table>\n  <tr>\n    <td>![](a%20b.png) [c](/d/)</td>\n  </tr>\n</table>\n\n> <p\n>   lang="de"\n> >See [e][f]\n> and <a href="https://g.example/">g</a> <img src="h.png"></p>\n';
  const { writing } = readWriting(body, 'md', 'posts/a.md', 5);
  expect(writing?.pictures).toEqual([{ file: 'a b.png', alt: '', at: { line: 8, column: 9 } }]);
  expect(writing?.links).toEqual([
    { to: '/d/', text: 'c', at: { line: 8, column: 24 } },
    { to: '', text: 'e', at: { line: 14, column: 8 } },
  ]);
  expect(
    writing?.elements
      .filter(({ name }) => /^(a|img)$/u.test(name))
      .map(({ name, at }) => [name, at]),
  ).toEqual([
    ['a', { line: 15, column: 7 }],
    ['img', { line: 15, column: 42 }],
  ]);
});

test('a tag that never ends is told', () => {
  for (const body of ['<div', '<td>a <b\n\nText.', '<p a="b\n*c*\n\nd'])
    expect(readWriting(body, 'md', 'a.md', 0).problems.map(({ code }) => code)).toEqual([
      'open-html',
    ]);
});
