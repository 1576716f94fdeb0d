import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { sayProblem } from '../../src/problems/say-problem.ts';
import { readRecord } from '../../src/reading/read-record.ts';
import { decision } from '../../src/schema/decision.ts';

const RECORD = `software: Mastodon
history:
  - date: 2025-02-03
    action: limit
    reason: It floods us
      with advertising.
    criteria: [spam]
    sources:
      - title: Its rules
        url: https://a.example/rules
        read: 2025-02-01
      - title: Its terms
        url: https://a.example/terms
  - date: 2025-03-04
    action: suspend
    reason: >-
      We asked twice.
      Nobody answered.
    review: 2026-03-04
  - date: 2025-05-06
    action: restore
    reason: It stopped.
`;
/** The same, laid out as YAML writes lists by default. */
const FLAT = RECORD.replace(/^history:\n[^]*$/mu, (history) => history.replace(/^ {2}/gmu, ''));

const read = (yaml: string) => readRecord(decision, yaml, 'a.example.yaml');
const wordsOf = (yaml: string): string =>
  JSON.stringify(read(yaml).data ?? '').replace(/(?:\\n|\s)+/gu, ' ');

/** The record with what a problem offers in place of the lines that it is about. */
function mended(yaml: string, { line, nearest = '' }: Problem): string {
  const lines = yaml.split('\n');
  const offered = nearest.split('\n');
  lines.splice(line - 1, offered.length, ...offered);
  return lines.join('\n');
}

/** The record with a line changed. */
function changed(yaml: string, index: number, change: (line: string) => string): string {
  const lines = yaml.split('\n');
  lines[index] = change(lines[index] ?? '');
  return lines.join('\n');
}

/** Follows the advice, as long as there is some, and answers what the record says then. */
function followed(yaml: string): string {
  let text = yaml;
  for (let round = 0; round < 20; round += 1) {
    const [first] = read(text).problems;
    if (first?.nearest === undefined) break;
    text = mended(text, first);
  }
  return wordsOf(text);
}

const lineOf = (yaml: string, text: string): number =>
  yaml.split('\n').findIndex((line) => line.trim() === text);

describe.each([
  ['two spaces in', RECORD],
  ['not indented', FLAT],
])('in a record whose list is %s', (_layout, record) => {
  const lines = record.split('\n').slice(0, -1);

  test('it reads well', () => expect(read(record).problems).toEqual([]));

  test('any line behind any indent is mended by what is offered, and nothing is lost', () => {
    const lost: string[] = [];
    let tried = 0;
    for (const [index, line] of lines.entries())
      for (let spaces = 0; spaces <= 9; spaces += 1) {
        const yaml = changed(record, index, () => ' '.repeat(spaces) + line.trimStart());
        if (wordsOf(yaml) === wordsOf(record)) continue;
        tried += 1;
        if (followed(yaml) !== wordsOf(record)) lost.push(`${index + 1}: ${spaces} spaces`);
      }
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  test.each<[string, (line: string) => string]>([
    ['an en dash', (line) => line.replace('- ', '– ')],
    ['an em dash', (line) => line.replace('- ', '— ')],
    ['a bullet', (line) => line.replace('- ', '• ')],
    ['a star', (line) => line.replace('- ', '* ')],
    ['two hyphens', (line) => line.replace('- ', '-- ')],
    ['no space behind the hyphen', (line) => line.replace('- ', '-')],
    ['no hyphen', (line) => line.replace('- ', '  ')],
    ['no hyphen, at its place', (line) => line.replace('- ', '')],
    ['a hyphen too many', (line) => line.replace(/^( *) {2}(?=[a-z-]+:)/u, '$1- ')],
    ['a tab in front', (line) => line.replace(/^ +/u, '\t')],
    ['a no-break space in front', (line) => line.replace(/^ /u, '\u00a0')],
    ['a no-break space behind the hyphen', (line) => line.replace('- ', '-\u00a0')],
    ['no space behind the colon', (line) => line.replace(': ', ':')],
    ['a no-break space behind the colon', (line) => line.replace(': ', ':\u00a0')],
    ['a full-width colon', (line) => line.replace(': ', '：')],
    ['an equals sign', (line) => line.replace(': ', ' = ')],
  ])('%s is told apart and mended in every line', (_slip, change) => {
    const lost: string[] = [];
    for (const [index] of lines.entries()) {
      const yaml = changed(record, index, change);
      if (wordsOf(yaml) !== wordsOf(record) && followed(yaml) !== wordsOf(record))
        lost.push(`${index + 1}: ${yaml.split('\n')[index] ?? ''}`);
    }
    expect(lost).toEqual([]);
  });

  test('a whole event behind another indent moves back', () => {
    const from = lineOf(record, '- date: 2025-05-06');
    const before = wordsOf(record);
    for (const by of [-2, -1, 1, 2, 3, 4]) {
      const yaml = lines
        .map((line, index) => {
          const spaces = line.length - line.trimStart().length;
          return index < from ? line : ' '.repeat(Math.max(0, spaces + by)) + line.trimStart();
        })
        .join('\n');
      expect(followed(yaml), `${by}`).toBe(before);
    }
  });
});

describe('what is wrong is said, at its line, with the line as it should be', () => {
  const event = (...lines: readonly string[]): string =>
    `history:\n  - date: 2025-02-03\n    action: limit\n    reason: It floods us.\n${lines.join('\n')}\n`;
  test.each<[string, string, string, RegExp]>([
    [
      '- date: 2025-03-04|  action: note|  reason: x',
      'wrong-indent',
      '  - date: 2025-03-04',
      /no spaces in front, .* 2 spaces/u,
    ],
    [
      ' - date: 2025-03-04|    action: note|    reason: x',
      'wrong-indent',
      '  - date: 2025-03-04',
      /1 space in front/u,
    ],
    [
      '    - date: 2025-03-04|      action: note|      reason: x',
      'wrong-indent',
      '  - date: 2025-03-04',
      /4 spaces in front, .* 2 spaces/u,
    ],
    [
      '     - date: 2025-03-04|    action: note|    reason: x',
      'wrong-indent',
      '  - date: 2025-03-04',
      /5 spaces/u,
    ],
    [
      '  – date: 2025-03-04|    action: note|    reason: x',
      'wrong-hyphen',
      '  - date: 2025-03-04',
      /no hyphen/u,
    ],
    [
      '  • date: 2025-03-04|    action: note|    reason: x',
      'wrong-hyphen',
      '  - date: 2025-03-04',
      /no hyphen/u,
    ],
    [
      '    date: 2025-03-04|    action: note|    reason: x',
      'wrong-hyphen',
      '  - date: 2025-03-04',
      /hyphen is missing/u,
    ],
    [
      '  -date: 2025-03-04|    action: note|    reason: x',
      'wrong-hyphen',
      '  - date: 2025-03-04',
      /space is missing/u,
    ],
    [
      '  - date:2025-03-04|    action: note|    reason: x',
      'yaml-syntax',
      '  - date: 2025-03-04',
      /colon and space/u,
    ],
    [
      '    second line of it.',
      'wrong-indent',
      '      second line of it.',
      /goes on with the text/u,
    ],
    ['second line of it.', 'wrong-indent', '      second line of it.', /goes on with the text/u],
  ])('%s', (lines, code, first, what) => {
    const { problems } = read(event(...lines.split('|')));
    expect(problems).toMatchObject([{ code, line: 5 }]);
    for (const one of problems) {
      expect(one.nearest?.split('\n')[0]).toBe(first);
      expect(sayProblem(one).what).toMatch(what);
      expect(sayProblem(one).cure).toContain(`“${first}”`);
    }
  });

  test.each([
    ['reason: Its motto: we never sleep', "reason: 'Its motto: we never sleep'"],
    ["reason: 'Meta's policy'", "reason: 'Meta''s policy'"],
    ['reason: "Meta" said so', 'reason: \'"Meta" said so\''],
    ['reason: "It floods us', "reason: 'It floods us'"],
    ['reason: “It: floods us”', "reason: 'It: floods us'"],
    ['reason: @robin told us', "reason: '@robin told us'"],
    ['reason: `a.example` too', "reason: '`a.example` too'"],
    ['reason: [sic] waves', "reason: '[sic] waves'"],
    ['reason: %20 of them', "reason: '%20 of them'"],
  ])('%s', (line, nearest) => {
    const yaml = `history:\n  - date: 2025-02-03\n    action: limit\n    ${line}\n`;
    const { problems } = read(yaml);
    expect(problems).toMatchObject([{ code: 'yaml-syntax', line: 4, nearest: `    ${nearest}` }]);
    // What is left in the reason may be markup there.
    expect(
      read(mended(yaml, problems[0] as Problem)).problems.map(({ code }) => code),
    ).not.toContain('yaml-syntax');
  });
});

test('a field that a long text has swallowed is missed', () => {
  const yaml =
    'history:\n  - date: 2025-02-03\n    action: limit\n    reason: >-\n      It floods us.\n      criteria: [spam]\n';
  expect(read(yaml).problems).toMatchObject([
    { code: 'wrong-indent', line: 6, nearest: '    criteria: [spam]' },
  ]);
  const text = yaml.replace('criteria: [spam]', 'date: unknown, post: none');
  expect(read(text).problems).toEqual([]);
});

test('two fields that are really there twice stay so', () => {
  const yaml =
    'history:\n  - date: 2025-02-03\n    action: limit\n    reason: It floods us.\n    reason: It floods all of us.\n';
  expect(read(yaml).problems).toMatchObject([{ code: 'duplicate-field', line: 5 }]);
});

test('a misspelt or missing field is no matter of indents', () => {
  const yaml = RECORD.replace('    reason: It stopped.', '    reasson: It stopped.');
  expect(read(yaml).problems.map(({ code }) => code)).toEqual(['missing-field', 'unknown-field']);
});
