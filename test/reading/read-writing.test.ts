import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../src/problems/say-problem.ts';
import { readWriting } from '../../src/reading/read-writing.ts';

const read = (body: string, format: 'md' | 'mdx' = 'md', linesBefore = 0) =>
  readWriting(body, format, `posts/a.${format}`, linesBefore);

test('headings have the anchors that the site gives them', () => {
  const { writing } = read('# One `two`\n\n## *Über* uns & co.\n\n## One two\n\n## 👋 Hi\n');
  expect(writing?.headings.map(({ depth, text, anchor }) => [depth, text, anchor])).toEqual([
    [1, 'One two', 'one-two'],
    [2, 'Über uns & co.', 'über-uns--co'],
    [2, 'One two', 'one-two-1'],
    [2, '👋 Hi', '-hi'],
  ]);
});

test('a heading of signs alone has an anchor, and what nobody sees is no part of one', () => {
  const { writing } = read('## ???\n\n## 🎉\n\n## ![a](a.png)\n\n## One <!-- b -->\n');
  expect(writing?.headings.map(({ anchor }) => anchor)).toEqual([
    'section',
    'section-1',
    'section-2',
    'one',
  ]);
});

test('links and pictures are found inline, by reference and bare', () => {
  const { writing } = read(
    '[a](/a/) [*b*][r] <https://c.example/> https://d.example\n\n![e](e%20f.png) ![g][h]\n\n[r]: /b/\n[h]: h.png\n',
  );
  expect(writing?.links.map(({ to, text }) => [to, text])).toEqual([
    ['/a/', 'a'],
    ['/b/', 'b'],
    ['https://c.example/', 'https://c.example/'],
    ['https://d.example', 'https://d.example'],
  ]);
  expect(writing?.pictures.map(({ file, alt }) => [file, alt])).toEqual([
    ['e f.png', 'e'],
    ['h.png', 'g'],
  ]);
});

test('a reference that nothing defines is a link to nowhere, at its place', () => {
  const { writing } = read(
    'Read [a]\nand > [b][nope], not `[c][nope]`, \\[d\\]\\[nope\\], e[0][1], [f][^1] or [g][r].\n\n[r]: /r/\n',
  );
  expect(writing?.links).toMatchObject([
    { to: '', text: 'b', at: { line: 2, column: 7 } },
    { to: '/r/', text: 'g' },
  ]);
});

test('a handle is no link, and what stands beside it keeps its place', () => {
  const { writing } = read('Ask @a@b.example\nor [a][nope], c@d.example.\n', 'mdx', 2);
  expect(writing?.links).toMatchObject([
    { to: '', text: 'a', at: { line: 4, column: 4 } },
    { to: 'mailto:c@d.example' },
  ]);
});

test('what stands beside a written-out sign is read once', () => {
  const { writing } = read('c&#64;d.example\n\n[a][nope]\n');
  expect(writing?.links.map(({ to }) => to)).toEqual(['mailto:c@d.example', '']);
});

test('places count from the top of the file', () => {
  const { writing } = read('\n## A\n\nSee [b](/b/).\n', 'md', 6);
  expect(writing?.headings[0]?.at).toEqual({ line: 8, column: 1 });
  expect(writing?.links[0]?.at).toEqual({ line: 10, column: 5 });
  expect(writing?.firstLine).toBe(7);
});

test('components are told from HTML by their first letter', () => {
  const { writing } = read(
    '<Decision server="a.example" open code={1} {...rest} />\n\n<b title="x">y</b>\n',
    'mdx',
  );
  expect(writing?.components).toMatchObject([
    {
      name: 'Decision',
      attributes: [
        { name: 'server', value: 'a.example' },
        { name: 'open', value: '' },
        { name: 'code', value: undefined },
        { name: '…', value: undefined },
      ],
    },
  ]);
  expect(writing?.elements).toMatchObject([
    { name: 'b', attributes: [{ name: 'title', value: 'x' }] },
  ]);
});

test('plain Markdown has no components, only HTML', () => {
  const { writing } = read('<Decision server="a.example" />\n\nText <B>c</B>\n');
  expect(writing?.components).toEqual([]);
  expect(writing?.elements.map(({ name }) => name)).toEqual(['decision', 'b']);
});

test('code is what is neither text nor a comment', () => {
  const { writing } = read(
    "import A from './a.js'\n\n{/* A remark. */}\n\n{1 + 1} and {two}\n\nexport const b = 1\n",
    'mdx',
  );
  expect(writing?.code.map(({ source }) => source)).toEqual([
    "import A from './a.js'",
    '{1 + 1}',
    '{two}',
    'export const b = 1',
  ]);
});

test('braces and angles are text in plain Markdown', () => {
  const { writing, problems } = read('{one} and <5 and `{two}`\n');
  expect(problems).toEqual([]);
  expect(writing?.code).toEqual([]);
});

describe('MDX that cannot be read is a problem at its place', () => {
  test.each([
    ['Text.\n\n<Callout>\n\nText.', 9, 1],
    ['Fewer than <5.', 7, 13],
    ['Text.\n\n<Callout>\n\nText.\n\n</Calout>', 9, 1],
    ['{', 7, 2],
    ['<!-- A remark. -->', 7, 2],
  ])('%j', (body, line, column) => {
    const { writing, problems } = read(body, 'mdx', 6);
    expect(writing).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'mdx-syntax', line, column }]);
  });

  test.each([
    ['a <b and c', /^A < begins .* never ends/u],
    ['a <b.', /^A < begins .* never ends/u],
    ['a <b @c>', /^A < begins/u],
    ['a <b c"d">', /^A < begins/u],
    ['Fewer than <5', /begins no component/u],
    ['a <b/ c', /slash/u],
    ['a </b>', /never opened/u],
    ['a <b c="d', /quotes .* never closed/u],
    ['<Callout kind=“note”>', /no quotes/u],
    ['> <Callout\nkind="note">', /list or quotation/u],
    ['a {b', /begins code/u],
  ])('%j is told in words of ours', (body, expected) => {
    const said = read(body, 'mdx').problems.map(sayProblem);
    expect(said.map(({ what }) => what).join()).toMatch(expected);
    expect(said.map(({ what, cure }) => `${what} ${cure}`).join()).not.toMatch(
      /Unexpected|expected/u,
    );
  });

  test('its sentence holds no other place than the file’s', () => {
    const { problems } = read('<Callout>\n\nText.', 'mdx', 6);
    expect(problems.map((one) => sayProblem(one).what)).toEqual(['<Callout> is never closed.']);
  });
});
