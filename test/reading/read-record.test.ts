import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRecord } from '../../src/reading/read-record.ts';
import { decision } from '../../src/schema/decision.ts';
import { guide } from '../../src/schema/guide.ts';

test('a good record comes back as what it says', () => {
  const { data, problems } = readRecord(
    decision,
    'history:\n  - { date: 2025-02-03, action: limit, reason: "  It floods us. " }\n',
    'decisions/a.example.yaml',
  );
  expect(problems).toEqual([]);
  expect(data).toEqual({
    history: [{ date: '2025-02-03', action: 'limit', reason: 'It floods us.' }],
  });
});

test('all problems of a record are found at once', () => {
  const { data, problems } = readRecord(
    decision,
    'sofware: Mastodon\nhistory:\n  - date: 2025-2-3\n    action: block\n    critera: [spam]\n  - action: note\n    reason:\n',
    'decisions/a.example.yaml',
  );
  expect(data).toBeUndefined();
  expect(problems.map(({ code, field, line }) => `${line} ${code} ${field}`).toSorted()).toEqual([
    '1 unknown-field sofware',
    '3 missing-field history.0.reason',
    '3 not-a-date history.0.date',
    '4 unknown-value history.0.action',
    '5 unknown-field history.0.critera',
    '6 missing-field history.1.date',
    '7 empty-value history.1.reason',
  ]);
});

test('one value has one problem', () => {
  for (const date of ['""', '"  "', '[]', '{}', '5', 'true', 'null', 'x']) {
    const { problems } = readRecord(
      decision,
      `history: [{ date: ${date}, action: note, reason: x }]\n`,
      'decisions/a.example.yaml',
    );
    expect(problems, date).toHaveLength(1);
  }
});

describe('a number where text belongs', () => {
  const steps =
    'title: x\nsoftware: x\nclient: x\ntask: block-account\nchecked: 2026-01-01\nsteps: [{ do: x }]\n';
  test.each([
    ['4.10', '4.10'],
    ['29.0', '29.0'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['0x10', '0x10'],
  ])('%s is quoted as it was written', (written, got) => {
    expect(
      readRecord(guide, `${steps}version: ${written}\n`, 'guides/a.mdx').problems,
    ).toMatchObject([{ code: 'wrong-kind', expected: 'text', got }]);
  });
});

test('a record that refers to itself is a problem and no crash', () => {
  const { problems } = readRecord(decision, 'history: &a\n  - *a\n', 'decisions/a.example.yaml');
  expect(problems.length).toBeGreaterThan(0);
});

test('a field of the name of something in every object is unknown', () => {
  for (const name of ['constructor', '__proto__', 'toString'])
    expect(
      readRecord(z.strictObject({ a: z.string() }), `a: x\n${name}: x\n`, 'a.yaml').problems,
    ).toMatchObject([{ code: 'unknown-field', got: name, line: 2, column: 1 }]);
});

test('lines count from the top of the file', () => {
  expect(
    readRecord(z.strictObject({ a: z.string() }), 'a: x\nb: x\n', 'a.md', 3).problems,
  ).toMatchObject([{ line: 5, column: 1 }]);
  expect(readRecord(z.strictObject({}), '', 'a.md', 3).problems).toMatchObject([
    { code: 'empty-file', line: 4, column: 1 },
  ]);
});

describe('a field is plain text', () => {
  const read = (reason: string) => {
    const yaml = `history:\n  - date: 2025-02-03\n    action: limit\n    reason: ${JSON.stringify(reason)}\n`;
    return readRecord(decision, yaml, 'a.yaml').problems;
  };

  test.each([
    ['They **flood** us.', '**flood**', 'flood'],
    [
      'See [the rules](https://a.example/b) there.',
      '[the rules](https://a.example/b)',
      'the rules',
    ],
    ['About `a.example` and more.', '`a.example`', 'a.example'],
    ['See <https://a.example/>.', '<https://a.example/>', 'https://a.example/'],
    ['~~Wrong~~ right.', '~~Wrong~~', 'Wrong'],
    ['A claim.[^1]', '[^1]', undefined],
    ['## Why', '##', undefined],
    ['One<br>two.', '<br>', undefined],
    ['Like <Decision server="a.example" />.', '<Decision server="a.example" />', undefined],
    ['A <!-- hidden --> remark.', '<!-- hidden -->', undefined],
    ['Q &amp; A', '&amp;', '&'],
    ['{% include x %}', '{% include x %}', undefined],
    ['See [[spam]].', '[[spam]]', undefined],
  ])('%j', (reason, got, nearest) => {
    expect(read(reason)).toMatchObject([{ code: 'markup-in-field', line: 4, column: 13, got }]);
    expect(read(reason)[0]?.nearest).toBe(nearest);
  });

  test.each(['TODO', 'todo', 'TBD.', 'FIXME: why', 'xxx', '…', '...', '???', 'Lorem ipsum dolor.'])(
    '%j stands for words still to be written',
    (reason) => expect(read(reason)).toMatchObject([{ code: 'placeholder', got: reason }]),
  );

  test.each([
    'Names such as *spam* and *.example, f**k and 2**8.',
    'We limit #spam [sic] (p. 5) and [1](see below).',
    'Hawai`i and O`ahu, a < b > c, AT&T, A || B.',
    'Nothing is to do; our TODO list is long.',
    'withheld',
  ])('%j is left alone', (reason) => expect(read(reason)).toEqual([]));
});
