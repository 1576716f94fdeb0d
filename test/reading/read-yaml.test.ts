import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../src/problems/say-problem.ts';
import { readYaml } from '../../src/reading/read-yaml.ts';
import type { FieldPath } from '../../src/schema/content.ts';

const record = `# A remark.
title: A title
list: [one, two]
empty:
history:
  - date: 2025-02-03
    reason: >-
      It floods us.
  - date: 2025-02-04
    sources:
      - url: https://x.example/
`;

describe('where a value stands', () => {
  const { at, atKey } = readYaml(record, 'a.yaml', 10);
  test.each<[FieldPath, number, number]>([
    [[], 12, 1],
    [['title'], 12, 8],
    [['list', 1], 13, 13],
    [['empty'], 14, 1],
    [['history'], 16, 3],
    [['history', 0, 'date'], 16, 11],
    [['history', 0, 'reason'], 17, 13],
    [['history', 1, 'sources', 0, 'url'], 21, 14],
  ])('%j', (path, line, column) => expect(at(path)).toEqual({ line, column }));

  test.each<[FieldPath, number, number]>([
    [['title'], 12, 1],
    [['history', 1, 'sources'], 20, 5],
  ])('and its name: %j', (path, line, column) => expect(atKey(path)).toEqual({ line, column }));

  test.each<[FieldPath, number, number]>([
    [['missing'], 12, 1],
    [['history', 1, 'reason'], 19, 5],
    [['history', 1, 'sources', 0, 'title'], 21, 9],
    [['title', 'deeper'], 12, 8],
    [['empty', 'deeper', 'still'], 14, 1],
  ])('what is missing stands at what holds it: %j', (path, line, column) =>
    expect(at(path)).toEqual({ line, column }),
  );
});

describe('values stay what was written', () => {
  test.each([
    ['a: 2025-01-09', { a: '2025-01-09' }],
    ['a: yes', { a: 'yes' }],
    ['a: 1:30', { a: '1:30' }],
    ['a: NO', { a: 'NO' }],
    ['a: 2_033', { a: '2_033' }],
    ['a: 2,033', { a: '2,033' }],
    ['a:', { a: null }],
    ['', null],
    ['# A remark.', null],
  ])('%j', (text, value) =>
    expect(readYaml(text, 'a.yaml')).toMatchObject({ value, problems: [] }),
  );
});

describe('what cannot be read is one problem at its place, and says what to type', () => {
  test.each([
    ['a: b: c', 1, 4, /quotes/u],
    ['a:\n\tb: 1', 2, 1, /spaces/u],
    ['a: "b', 1, 6, /partner/u],
    ['a: @b', 1, 4, /quotes/u],
    ['a: `b', 1, 4, /quotes/u],
    ['a: [b', 1, 6, /partner/u],
    ['a:\n  b: 1\n c: 2', 3, 1, /spaces/u],
    ["a: 'Meta's policy'", 1, 9, /twice: ''/u],
    ['a: "Meta" said so', 1, 11, /whole text/u],
    ["a: 'Meta' said so", 1, 11, /whole text/u],
    ['a: ["b" "c"', 1, 9, /partner/u],
    ['a: [sic] wave', 1, 10, /quotes/u],
    ['a:\n  -b: 1\n    c: 2', 2, 3, /a space, then/u],
    ['a:\n  -b: 1\n    c: 2\n    d: 3', 2, 3, /a space, then/u],
    ['a:\n  - b: 1\n\u00a0   c: 2\n    d: 3', 3, 1, /type it again/u],
    ['a:\n  - b: 1\n    c:\u00a02\n    d: 3', 3, 7, /type it again/u],
    ['a: “Because”: it is', 1, 4, /' or "/u],
  ])('%j', (text, line, column, expected) => {
    const { problems, value } = readYaml(text, 'a.yaml');
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'yaml-syntax', file: 'a.yaml', line, column }]);
    expect(problems.map((one) => sayProblem(one).cure).join('\n')).toMatch(expected);
  });
});

describe('what YAML would lose in silence is a problem where it stands', () => {
  test.each([
    ['a: We limit #spam', '#spam', 1, 4],
    ['a: #5b2a86\n# A remark.\nb: 2', '#5b2a86', 1, 4],
    ['a:\n  b: #5b2a86\n  # A remark.\n  c: 2', '#5b2a86', 2, 6],
    ['b: 1\na: !spam wave there', '!spam', 2, 4],
    ['a: &spam wave there', '&spam', 1, 4],
    ['a: !!js/function "x"', '!!js/function', 1, 4],
    ['a: !spam', '!spam', 1, 4],
    ['a: [one, &two three]', '&two', 1, 10],
    ['a: !group\n  b: 1', '!group', 1, 4],
    ['a: &x !y z\nb: *x', '!y', 1, 7],
  ])('%j', (text, got, line, column) => {
    const { problems } = readYaml(text, 'x.yaml');
    expect(problems).toMatchObject([{ code: 'lost-text', got, line, column }]);
    for (const one of problems) expect(sayProblem(one).what).toContain(`“${got}”`);
  });

  test.each([
    ['a remark', 'a: We limit # spam'],
    ['an anchor with an alias', 'a: &x text\nb: *x'],
    ['an anchor of a group of fields, with an alias', 'a: &x\n  b: 1\nc: *x'],
    ['a sign in quotes', 'a: "!spam &wave #there"'],
    ['a sign in the middle', 'a: We limit !spam &wave'],
  ])('%s is none', (_name, text) => expect(readYaml(text, 'x.yaml').problems).toEqual([]));
});

test('two fields of one name are a problem at the second', () => {
  expect(readYaml('a: 1\nb: 2\na: 3\n', 'x.yaml', 4).problems).toMatchObject([
    { code: 'duplicate-field', line: 7, column: 1, got: 'a' },
  ]);
});

test('aliases that would fill the memory are a problem', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, other] of ['ba', 'cb', 'dc', 'ed'].map((pair) => pair.split('')))
    lines.push(
      `${name}: &${name} [*${other}, *${other}, *${other}, *${other}, *${other}, *${other}, *${other}]`,
    );
  lines.push('f: *e');
  const { problems } = readYaml(lines.join('\n'), 'a.yaml');
  expect(problems).toMatchObject([{ code: 'yaml-syntax', line: 2, column: 8 }]);
  expect(problems.map((one) => sayProblem(one).what).join('')).toMatch(/fill the memory/u);
});
