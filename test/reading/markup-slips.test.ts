import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../src/problems/say-problem.ts';
import { readWriting } from '../../src/reading/read-writing.ts';

const slips = (body: string, format: 'md' | 'mdx' = 'md') =>
  readWriting(`${body}\n`, format, `posts/a.${format}`, 0).problems;
const codes = (body: string, format: 'md' | 'mdx' = 'md') =>
  slips(body, format).map(({ code }) => code);

/** Markup of other programs, each alone in a paragraph. */
const FOREIGN = [
  '{{< figure src="a b.png" caption="x" >}}',
  '{{% notice note %}}',
  '{% include x.html %}',
  '{%- raw -%}',
  '{{ page.title }}',
  '{# a remark #}',
  '<% x %>',
  '{: .class}',
  '{:.class #name}',
  '{.class}',
  '{#name}',
  '{width=300}',
  '{: target="_blank" rel="x"}',
  ':::note',
  '::: warning Title',
  ':::',
  '!!! note "Title"',
  '.. note::',
  '::youtube[x]',
  'image::a.png[x]',
  '[TOC]',
  '[toc]',
  '[[_TOC_]]',
  '[[x]]',
  '[[A page|its text]]',
  '![[a.png]]',
  '==marked==',
  '++added++',
  '||hidden||',
  '%% a remark %%',
  '^[a note]',
  '[/url]',
] as const;

describe.each(FOREIGN)('%s', (sign) => {
  test('is markup of another program in a paragraph of its own', () => {
    expect(slips(`Text.\n\n${sign}`)).toMatchObject([
      { code: 'foreign-markup', line: 3, column: 1, got: sign.slice(0, 40) },
    ]);
  });

  test('is a problem in MDX, too', () => {
    const { problems, writing } = readWriting(`Text.\n\n${sign}\n`, 'mdx', 'a.mdx', 0);
    expect(problems.length + (writing?.code.length ?? 0)).toBe(1);
  });

  test.each<[string, string]>([
    ['in backticks', `Write \`\` ${sign} \`\` there.`],
    ['between fences', `\`\`\`\n${sign}\n\`\`\``],
    ['indented as code', `Text.\n\n    ${sign}`],
    ['in a quotation', `> ${sign}`],
    ['between quotation marks', `They wrote “Hello ${sign.replaceAll('"', '')}, buy now”.`],
    ['behind a backslash', `\\${sign}`],
  ])('is left alone %s', (_where, body) => expect(codes(body)).toEqual([]));
});

describe('Markdown with a slip in it is found, with what to write', () => {
  test.each<[string, string, string?]>([
    ['##What we did', 'not-a-heading', '## What we did'],
    ['###\u00a0What we did', 'not-a-heading', '### What we did'],
    ['#\u00a0What we did', 'not-a-heading', '# What we did'],
    ['＃＃見出し', 'not-a-heading', '## 見出し'],
    ['A line\n##What **we** did', 'not-a-heading', '## What **we** did'],
    ['• one\n• two', 'not-a-list', '- one'],
    ['– one\n– two', 'not-a-list', '- one'],
    ['-one\n-two', 'not-a-list', '- one'],
    ['1.one\n2.two', 'not-a-list', '1. one'],
    ['• [one](/a/)\n• [two](/b/)', 'not-a-list', '- [one](/a/)'],
    ['| a | b |\n| 1 | 2 |', 'not-a-table', '| --- | --- |'],
    ['| a | b |\n| 1 | 2 |\n| 3 | 4 |', 'not-a-table', '| --- | --- |'],
    ['| a | b |\n| ——— | ——— |\n| 1 | 2 |', 'not-a-table', '| --- | --- |'],
    ['a | b\n--- | --- | ---\n1 | 2', 'not-a-table', '| --- | --- |'],
    ['| --- | --- |\n| 1 | 2 |', 'not-a-table', '| --- | --- |'],
    ['| a | b |\n| --- | --- |\n\n| 1 | 2 |', 'not-a-table', '| --- | --- |'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 | 3 |', 'lost-cell'],
    ['![A chart](my chart.png)', 'not-a-link', '![A chart](my%20chart.png)'],
    ['![A chart](./my chart.png "T")', 'not-a-link', '![A chart](./my%20chart.png "T")'],
    ['![A chart] (chart.png)', 'not-a-link', '![A chart](chart.png)'],
    ['![A chart](<my chart.png)', 'not-a-link', '![A chart](my%20chart.png)'],
    ['![A chart](chart (1) new.png)', 'not-a-link', '![A chart](chart%20%281%29%20new.png)'],
    ['[x](/a b/)', 'not-a-link', '[x](/a%20b/)'],
    ['[x](/about/ About us)', 'not-a-link', '[x](/about/ "About us")'],
    ['[x](/about/ “About us”)', 'not-a-link', '[x](/about/ "About us")'],
    ['[x] (/about/)', 'not-a-link', '[x](/about/)'],
    ['[x](https://a.example/b', 'not-a-link', '[x](https://a.example/b)'],
    ['(our *own* rules)[/criteria/]', 'not-a-link', '[our *own* rules](/criteria/)'],
    ['(x)[https://a.example/b]', 'not-a-link', '[x](https://a.example/b)'],
    ['**Important: we limit them.', 'open-markup'],
    ['Some **bold and\n\nmore**', 'open-markup'],
    ['** bold **', 'open-markup'],
    ['**bold ** text', 'open-markup'],
    ['__bold text', 'open-markup'],
    ['~~no longer', 'open-markup'],
    ['See `threads.net and', 'open-markup'],
    ['See `@robin@heron.example and', 'open-markup'],
    ['```\ncode\n\nText', 'open-markup'],
    ['~~~\ncode\n```', 'open-markup'],
    ['````\ncode\n```', 'open-markup'],
    ['- a\n\n  ```\n  code\n\nText', 'open-markup'],
    ['A claim.[^1]', 'unknown-note'],
    ['A [^my note] there.', 'unknown-note'],
    ['[^1]: A note.', 'unused-note'],
    ['a[^1]\n\n[^1]: x\n\n[^1]: y', 'unused-note'],
    ['a\n\n[^1]: x[^1]', 'unused-note'],
    ['a\n\n[^my note]: https://a.example/', 'unused-note'],
    ['TODO', 'placeholder'],
    ['**TODO:** say why', 'placeholder'],
    ['- FIXME: say why', 'placeholder'],
    ['Lorem ipsum dolor sit amet.', 'placeholder'],
    ['< Decision server="a.example" />', 'component-in-markdown'],
    ['> [!INFO]\n> Text', 'foreign-markup'],
    ['> [!faq]- Title\n> Text', 'foreign-markup'],
    ['> [!NOTE] Title\n> Text', 'foreign-markup'],
    ['> [!NOTE]', 'foreign-markup'],
    ['> [!NOTE]\n> Text [[x]]', 'foreign-markup'],
    ['<table><tr><td>Text [[x]]</td></tr></table>', 'foreign-markup'],
    ['```{note}\nText\n```', 'foreign-markup'],
  ])('%j', (body, code, nearest) => {
    const found = slips(body);
    expect(found.map((one) => one.code)).toEqual([code]);
    if (nearest !== undefined) expect(found.map((one) => one.nearest)).toEqual([nearest]);
    for (const one of found) expect(sayProblem(one).cure).not.toMatch(/undefined|[\ufffa-\ufffc]/u);
  });
});

describe('what may be meant as it stands is left alone', () => {
  test.each([
    '#fediblock is a tag',
    '#fediblock #spam',
    '##',
    'f**k, sh** and **** them',
    '2**8 is 256',
    '*.example, **.test and *cough*',
    'Hawai`i, `Abd and the `90s',
    'a | b',
    'Home | About\nPosts | Register',
    '[1] and (a)[1] and (fixed)[#123] and [sic](p. 5)',
    'formerly known as Twitter)[1] and',
    '[done](we hope) and [x]',
    'a == b == c, C++ and C++11, a || b || c',
    '100%% sure, 50%% not',
    'Our TODO list: long.',
    'To be announced.',
    'x\\\n• one\\\n• two',
    'line one  \n• two  \n• three',
    'line one<br>\n• two<br>\n• three',
    'a – b\n– c, d',
    '`a|b`\n`c|d`',
    '[//]: # (a remark)',
    'https://a.example/__x__/b and a_b__c',
    '@__robin@heron.example',
    '`__init__` and {server} and ${HOME}',
    '::1 is this computer; a:::b',
    '> [!NOTE]\n> Text',
    '> [!correction]\n>\n> - Text',
    '<p>Text <code>[[x]]</code></p>',
    '> They wrote **all of it\n> and [[x]] {{name}}',
    'a[^1]\n\n[^1]: x[^2]\n\n[^2]: y',
    '[[1]](https://a.example) and [a][b]\n\n[b]: /c/',
    '- [ ] a\n- [x] b',
    '| a | b |\n| --- | --- |\n| 1 |\n| `x\\|y` | \\| |',
    'Text.\n\n---\n\nText.',
    '``` x ```',
    '\\*\\*Note: \\`a.example and \\~~x',
    '\\##What we did',
    '\\[x](/a b/) and !\\[x](a b.png)',
    'A claim.\\[^1]',
    '\\| a | b |\n\\| 1 | 2 |',
  ])('%j', (body) => expect(codes(body)).toEqual([]));
});

describe('what is offered, put in the place of what is quoted, mends the text', () => {
  test.each([
    '![A chart](my chart.png)',
    'Read (our rules)[/criteria/].',
    'Read [x](/about/ About us).',
    'Text.\n\n##What we did',
  ])('%j', (body) => {
    const [{ got = '', nearest = '' } = {}] = slips(body);
    expect(codes(body.replace(got, nearest))).toEqual([]);
  });
});

test('a component with a space in front of its name is told apart in both formats', () => {
  expect(codes('< Callout kind="note">', 'md')).toEqual(['component-in-markdown']);
  expect(slips('< Decision server="a.example" />', 'mdx')).toMatchObject([
    { code: 'unknown-component', nearest: 'Decision' },
  ]);
});

test('a text is empty where it has nothing but remarks', () => {
  const isEmpty = (body: string, format: 'md' | 'mdx') =>
    readWriting(body, format, 'a', 0).writing?.isEmpty;
  expect(isEmpty('', 'md')).toBe(true);
  expect(isEmpty(' \n<!-- later -->\n\n---\n', 'md')).toBe(true);
  expect(isEmpty('{/* later */}\n', 'mdx')).toBe(true);
  expect(isEmpty('<DecisionTable />\n', 'mdx')).toBe(false);
  expect(isEmpty('![A chart](a.png)\n', 'md')).toBe(false);
  expect(isEmpty('<b>x</b>\n', 'md')).toBe(false);
});
