import { describe, expect, test } from 'vitest';
import { readWriting } from '../../src/reading/read-writing.ts';
import { linkAsMarkdown, pictureAsMarkdown } from '../../src/register/as-markdown.ts';
import type { Element, Writing } from '../../src/schema/content.ts';

const formats = ['md', 'mdx'] as const;

function read(body: string, format: 'md' | 'mdx'): Writing {
  const { writing, problems } = readWriting(body, format, `posts/a.${format}`, 0);
  expect(problems).toEqual([]);
  if (writing === undefined) throw new Error('There is no text.');
  return writing;
}

function elementOf(name: string, { elements }: Writing): Element {
  const found = elements.find((element) => element.name === name);
  if (found === undefined) throw new Error(`There is no <${name}>.`);
  return found;
}

/** Places in which a tag may stand alone on its line or among others. */
const places: readonly ((tag: string) => string)[] = [
  (tag) => tag,
  (tag) => `Look: ${tag} there.`,
  (tag) => `<table><tr><td>${tag}</td></tr></table>`,
  (tag) => `<p>\n${tag}\n</p>`,
  (tag) => `<details>\n<summary>Why</summary>\n\n${tag}\n\n</details>`,
  (tag) => `| a |\n| - |\n| ${tag} |`,
  (tag) => `- ${tag}`,
];

describe.each(formats)('in .%s, what is offered for a tag is right in its place', (format) => {
  test.each([
    ['<img src="menu.png" alt="A menu" />', 'menu.png', 'A menu'],
    [
      '<img alt="A [menu] *with* 2 &lt; 3_4 `5` | 6" src="./a b (1).png" />',
      './a b (1).png',
      'A [menu] *with* 2 < 3_4 `5` | 6',
    ],
    ['<img src="a%20b.png" alt="C" title="D" />', 'a b.png', 'C'],
    ['<img src="https://elsewhere.example/b/c.png?d#e" alt="C" />', 'c.png', 'C'],
    ['<img src="/menu.png" alt="C" />', 'menu.png', 'C'],
    ['<img src="menu.png" />', 'menu.png', 'what to look for'],
    ['<img />', 'picture.png', 'what to look for'],
  ])('%s', (tag, file, alt) => {
    const offered = pictureAsMarkdown(elementOf('img', read(tag, format)));
    for (const place of places) {
      const { pictures, elements } = read(place(offered), format);
      expect(pictures, place(offered)).toMatchObject([{ file, alt }]);
      expect(elements.map(({ name }) => name)).not.toContain('img');
    }
  });

  test.each([
    ['<a href="/criteria/">our criteria</a>', '/criteria/', 'our criteria'],
    [
      '<a href="../criteria/a (b).md?c#d"><b>our</b> `criteria`</a>',
      '../criteria/a%20%28b%29.md?c#d',
      'our criteria',
    ],
    ['<a href="/criteria/">\nour criteria\n</a>', '/criteria/', 'the text'],
  ])('%s', (tag, to, text) => {
    for (const place of places.slice(0, tag.includes('\n') ? 1 : undefined)) {
      const body = place(tag);
      const pasted = body.replace(tag, linkAsMarkdown(elementOf('a', read(body, format))));
      const { links, elements } = read(pasted, format);
      expect(links, pasted).toMatchObject([{ to, text }]);
      expect(elements.map(({ name }) => name)).not.toContain('a');
    }
  });
});
