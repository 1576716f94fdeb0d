import { expect, test } from 'vitest';
import { formats } from '../../src/exchange/formats.ts';
import { planImport } from '../../src/exchange/import/plan-import.ts';
import { isRefused, readList } from '../../src/exchange/read-list.ts';
import { LIMITS } from '../../src/schema/limits.ts';

const deep = (open: string, close: string): string =>
  open.repeat(LIMITS.listNesting + 1) + close.repeat(LIMITS.listNesting + 1);

test.each(
  formats.filter(({ unit }) => unit === 'item').map((format) => [format.name, format] as const),
)('JSON that stands too deep in itself is refused as %s', (_name, format) => {
  for (const text of [deep('[', ']'), `{"a": ${deep('[', ']')}}`, deep('{"a":', '}')])
    expect(readList(text, format).problems.map(({ code }) => code)).toEqual(['too-deep']);
});

test('JSON that stands too deep in itself is told from a text that is no list', () => {
  expect(readList(deep('[', ']')).problems.map(({ code }) => code)).toEqual(['too-deep']);
});

test('brackets within texts are none', () => {
  const list = JSON.stringify([
    { domain: 'a.example', severity: 'silence', comment: '['.repeat(500) + '\\"{' },
  ]);
  expect(readList(list).rows).toHaveLength(1);
});

test('a list with more lines or rows than are read is refused', () => {
  const lines = readList('a.example\n'.repeat(LIMITS.listLines + 1));
  const rows = readList(
    Array.from({ length: LIMITS.listRows + 1 }, (_, row) => `a${row}.example\n`).join(''),
  );
  for (const reading of [lines, rows]) {
    expect(reading.problems.map(({ code }) => code)).toEqual(['too-many-rows']);
    expect(isRefused(reading)).toBe(true);
  }
});

test('hosts that are no texts are no servers, and stop nothing', () => {
  const list = JSON.stringify({ blockedHosts: [{ toString: 1 }, [['a']], 'a.example'] });
  const { rows, problems } = readList(list);
  expect(rows.map(({ server }) => server)).toEqual(['a.example']);
  expect(problems).toHaveLength(2);
});

test('a row with a comment that is too long for a reason is left to a person', () => {
  const row = {
    line: 1,
    server: 'a.example',
    access: 'limited' as const,
    reject: undefined,
    comment: 'a'.repeat(LIMITS.commentLetters + 1),
  };
  const known = { decisions: [], files: new Set<string>() };
  const [plan] = planImport([row], known, {
    today: '2026-11-24',
    ours: 'heron.example',
    below: 'closest',
  });
  expect(plan).toMatchObject({ kind: 'by-hand', because: 'long-comment' });
});
