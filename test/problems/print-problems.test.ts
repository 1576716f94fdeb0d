import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { byPlace, problem, type Problem } from '../../src/problems/problem.ts';
import { printProblems } from '../../src/problems/print-problems.ts';
import { sayProblem } from '../../src/problems/say-problem.ts';

const one: Problem = problem(
  'unknown-criterion',
  'decisions/noisy.example.yaml',
  { line: 5, column: 16 },
  {
    got: 'spm',
    nearest: 'spam',
  },
);
const said = sayProblem(one);
const other: Problem = problem('empty-file', 'pages/a, b: 100%.md', { line: 1, column: 1 });

describe('text', () => {
  test('gives place, name, sentence, cure and count', () => {
    expect(printProblems([one, other], 'text', 'content')).toBe(
      [
        'content/decisions/noisy.example.yaml:5:16  unknown-criterion',
        `  ${said.what}`,
        `  ${said.cure}`,
        '',
        'content/pages/a, b: 100%.md:1:1  empty-file',
        `  ${sayProblem(other).what}`,
        `  ${sayProblem(other).cure}`,
        '',
        '2 problems in 2 files. Each is explained in content/README.md under its name.',
        '',
      ].join('\n'),
    );
  });
  test('counts one as one', () => {
    expect(printProblems([one], 'text', 'content')).toContain('\n1 problem in 1 file.');
  });
  test('counts files once', () => {
    expect(printProblems([one, one], 'text', 'content')).toContain('\n2 problems in 1 file.');
  });
  test('names the manual of Candor, also for a content folder elsewhere', () => {
    expect(printProblems([one], 'text', '../ours')).toMatch(
      /^\.\.\/ours\/decisions\/[^]* explained in content\/README\.md under its name\.\n$/u,
    );
  });
  test('emphasises where it may', () => {
    const text = printProblems(
      [one],
      'text',
      'content',
      (style, words) => `<${style}>${words}</${style}>`,
    );
    expect(text).toContain('<bold>content/decisions/noisy.example.yaml:5:16</bold>');
    expect(text).toContain('<dim>unknown-criterion</dim>');
    expect(text).toContain(`<red>${said.what}</red>`);
  });
});

describe('github', () => {
  test('gives an annotation a line', () => {
    expect(printProblems([one], 'github', 'content')).toBe(
      `::error file=content/decisions/noisy.example.yaml,line=5,col=16,title=unknown-criterion::${said.what} ${said.cure}\n`,
    );
  });
  test('escapes what would end a property', () => {
    expect(printProblems([other], 'github', 'content')).toContain(
      'file=content/pages/a%2C b%3A 100%25.md,line=1,',
    );
  });
  test('escapes line ends and per cent in the message, and leaves its commas and colons', () => {
    const strange = problem(
      'unknown-criterion',
      'a.md',
      { line: 1, column: 1 },
      { got: '1%\r\n::error a,b' },
    );
    const lines = printProblems([strange], 'github', '.').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('“1%25%0D%0A::error a,b”');
  });
});

describe('json', () => {
  const parsed = z.array(z.record(z.string(), z.unknown()));
  test('holds the problem as a value and in words', () => {
    expect(parsed.parse(JSON.parse(printProblems([one], 'json', 'content')))).toEqual([
      { ...one, ...said },
    ]);
  });
  test('is an empty list for no problems', () => {
    expect(parsed.parse(JSON.parse(printProblems([], 'json', 'content')))).toEqual([]);
  });
});

test('problems are ordered by file, line, column, then name', () => {
  const at = (file: string, line: number, column: number, code: Problem['code'] = 'empty-value') =>
    problem(code, file, { line, column });
  const inOrder = [
    at('a', 1, 9),
    at('a', 2, 1, 'bad-tag'),
    at('a', 2, 1),
    at('a', 10, 1),
    at('b', 1, 1),
  ];
  expect(inOrder.toReversed().toSorted(byPlace)).toEqual(inOrder);
});
