import { describe, expect, test } from 'vitest';
import { renderText } from './render-text.ts';

describe.each(['md', 'mdx'] as const)('a link in .%s', (format) => {
  test.each([
    ['/criteria', '/sub/criteria/'],
    ['/search/?q=spam', '/sub/search/?q=spam'],
    ['/search?q=a%26b&c=%23#d', '/sub/search/?q=a%26b&#x26;c=%23#d'],
    ['../pages/about.md?plain=1#how', '/sub/about/?plain=1#how'],
    ['b.md?q', '/sub/posts/b/?q'],
    ['/lists/mastodon.csv?raw', '/sub/lists/mastodon.csv?raw'],
    ['/criteria/#', '/sub/criteria/#'],
    ['/a%3Fb%23c%20d/?e', '/sub/a%3Fb%23c%20d/?e'],
    ['?q=1', '?q=1'],
    ['#', '#'],
    ['#how', '#how'],
    ['#%C3%BCber', '#%C3%BCber'],
    ['https://elsewhere.example/?q=1#b', 'https://elsewhere.example/?q=1#b'],
    ['mailto:robin@heron.example?subject=A', 'mailto:robin@heron.example?subject=A'],
  ])('to %s leads to %s', async (to, address) => {
    const link = `<p><a href="${address}">a</a></p>`;
    expect(await renderText(`[a](${to})`, format)).toBe(link);
    expect(await renderText(`[a][b]\n\n[b]: ${to}`, format)).toBe(link);
  });
});
