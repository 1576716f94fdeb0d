import { describe, expect, test } from 'vitest';
import { textFault } from '../../src/reading/text-fault.ts';
import { LIMITS } from '../../src/schema/limits.ts';

const words = 'They did not answer **any** [report](https://a.example/some_page_name/) for weeks. ';
const row = '| **[a](b)** | `c_d` | *e* ';

/** What people write, at lengths that nobody reaches in one text. */
const honest: Readonly<Record<string, string>> = {
  'fifteen thousand words': `${words.repeat(18)}\n\n`.repeat(75),
  'a paragraph of five thousand letters': words.repeat(61),
  'a table of twelve columns and four hundred rows': `${'| a '.repeat(12)}|\n${'| - '.repeat(12)}|\n${`${row.repeat(4)}|\n`.repeat(400)}`,
  'lists ten deep': Array.from(
    { length: 10 },
    (_, depth) => `${'  '.repeat(depth)}- *a* [b](c)`,
  ).join('\n'),
  'a long list without empty lines': '- **a.example** [why](b): *spam*\n'.repeat(900),
  'a long numbered list': Array.from(
    { length: 900 },
    (_, index) => `${index + 1}. **a** [b](c)`,
  ).join('\n'),
  'code full of signs': `\`\`\`json\n${'[{"*": ["_", "<", "`"]}]\n'.repeat(2000)}\`\`\`\n`,
  'code in a list': `- a\n\n  ~~~\n${'  [[[[**__\n'.repeat(600)}  ~~~\n`,
  'code that is indented': `a\n\n${'    [[[[**__\n'.repeat(600)}\nb`,
  'code in HTML': `<div>\n\`\`\`\n${'[[[[**__\n\n'.repeat(600)}\`\`\`\n</div>\n`,
  'a table of HTML': `<table>\n${'<tr>\n<td>*a*</td>\n<td\n  lang="en"\n>[b](c)</td>\n</tr>\n'.repeat(900)}</table>\n`,
  'many addresses and notes below': Array.from(
    { length: 400 },
    (_, index) => `[${index}]: https://a.example/${index}`,
  ).join('\n'),
  'names in a sentence': Array.from({ length: 200 }, (_, index) => `\`a${index}.example\``).join(
    ', ',
  ),
  'tags that need no end': `<ul>\n${'<li>a<br>\n'.repeat(300)}</ul>\n\n<p>b\n\n<p>c`,
  'addresses in angle brackets': '<https://a.example/> <a@b.example>\n\n'.repeat(100),
};

test.each(Object.entries(honest))('%s is read', (_name, text) => {
  expect(textFault(text, 'md', 'a.md', 0)).toBeUndefined();
});

test('many components, remarks and code in a sentence are read', () => {
  const part =
    '<Callout kind="note">\n\nA `Map<string>` and `{b}` \\{ \\<.\n\n</Callout>\n\n{/* <b> } { */}\n\n<Figure\n  src="a.png"\n  alt="b > c"\n/>\n\n';
  expect(textFault(part.repeat(100), 'mdx', 'a.mdx', 0)).toBeUndefined();
});

describe('what would take the parser long is a problem at its place', () => {
  const crowd = '*a'.repeat(LIMITS.paragraphSigns + 1);
  const deep = LIMITS.textNesting + 1;
  test.each([
    ['quotations', '> '.repeat(deep), 'too-deep', 1],
    ['quotations that say nothing', '>'.repeat(deep), 'too-deep', 1],
    ['lists on one line', `${'- '.repeat(deep)}a`, 'too-deep', 1],
    [
      'lists line after line',
      Array.from({ length: deep }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      'too-deep',
      deep,
    ],
    ['brackets', `a\n\n${'['.repeat(deep)}`, 'too-deep', 3],
    ['tags', '<div>'.repeat(deep), 'too-deep', 1],
    ['tags over empty lines', '<div>\n\n'.repeat(deep), 'too-deep', 2 * deep - 1],
    ['tags in preformatted text', `<pre>\n\n${'<b>'.repeat(deep)}`, 'too-deep', 1],
    ['a paragraph', `a\n\n${crowd}`, 'too-many-signs', 3],
    ['a paragraph in a list', `- a\n${'      - *a\n'.repeat(600)}`, 'too-many-signs', 1],
    [
      'a numbered line that is no item',
      `1. a\n${'   2. *a *a\n'.repeat(300)}`,
      'too-many-signs',
      1,
    ],
    ['between tags', `<div>\n${crowd}\n</div>`, 'too-many-signs', 1],
    ['behind a tag of two lines', `<div\n>${crowd}\n</div>`, 'too-many-signs', 1],
    ['behind a tag that is none, with a fence', `<p "a">\n~~~\n\n${crowd}`, 'too-many-signs', 4],
    ['behind a tag without end, with a fence', `<p a\n~~~\n\n${crowd}`, 'too-many-signs', 4],
    ['behind a remark with a fence in it', `<!--\n\`\`\`\n-->\n${crowd}`, 'too-many-signs', 4],
    ['behind code that its list ends', `- \`\`\`\n\n${crowd}`, 'too-many-signs', 3],
    ['in a tag that is none', `<b "${crowd}`, 'too-many-signs', 1],
    ['below a table', `a|b\n-|-\na|b\n# c\n${'*a *a\n'.repeat(300)}`, 'too-many-signs', 3],
    ['many crowded paragraphs', `${'*a '.repeat(400)}\n\n`.repeat(26), 'too-many-signs', 51],
    ['a paragraph without end', 'a'.repeat(LIMITS.paragraphLetters), 'too-long', 1],
    ['lines without end', 'a\n'.repeat(LIMITS.paragraphLines + 1), 'too-long', 1],
    ['lists', 'a\n\n- b\n\n'.repeat(LIMITS.textParts + 1), 'too-large', 4003],
    ['cells', `${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${'|a\n'.repeat(100)}`, 'too-large', 101],
    ['lines', '\n'.repeat(LIMITS.textLines), 'too-large', 1],
    ['bytes', 'ä'.repeat(LIMITS.textBytes / 2 + 1), 'too-large', 1],
  ])('%s', (_name, text, code, line) => {
    const problem = textFault(text, 'md', 'a.md', 0);
    expect([problem?.code, problem?.line]).toEqual([code, line]);
  });

  test.each([
    ['braces', '{'.repeat(deep), 'too-deep'],
    ['templates', '{`${'.repeat(deep), 'too-deep'],
    ['components', '<A>\n'.repeat(deep), 'too-deep'],
    [
      'a remark that braces close again and again',
      `{/*\n\n${'}}}}\n\n'.repeat(200)}*/}`,
      'too-many-signs',
    ],
    ['code', `{${'a+'.repeat(LIMITS.textCode)}a}`, 'code-in-text'],
    [
      'code behind import',
      `export const a = [\n\n${'1,\n\n'.repeat(LIMITS.textCode)}`,
      'too-large',
    ],
    [
      'code in paragraphs behind import',
      `export const a = [\n\n${'1, 1, 1,\n\n'.repeat(700)}`,
      'code-in-text',
    ],
  ])('%s in MDX', (_name, text, code) => {
    expect(textFault(text, 'mdx', 'a.mdx', 0)?.code).toBe(code);
  });
});

test('lines count from the top of the file', () => {
  expect(textFault('a\n\n'.repeat(LIMITS.textLines), 'md', 'a.md', 7)?.line).toBe(8);
});
