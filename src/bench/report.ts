import type { BuildCost } from './measure-build.ts';
import type { SizeCost } from './verdict.ts';

const HEADS = [
  'posts',
  'decisions',
  'pages',
  'cold s',
  'ms/page',
  'peak MiB',
  'after one edit s',
  'ms/page',
  'peak MiB',
];

/**
 * What was measured, as a table of plain text.
 *
 * @param costs one a size
 * @returns lines, each with its line break
 */
export function report(costs: readonly SizeCost[]): string {
  const rows = costs.map(({ posts, decisions, cold, edited }) => [
    number(posts),
    number(decisions),
    number(cold.pages),
    ...cells(cold),
    ...cells(edited),
  ]);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [HEADS, ...rows]
    .map((row) => `${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}

function cells({ seconds, pages, peakMiB }: BuildCost): string[] {
  return [seconds.toFixed(1), ((seconds * 1000) / pages).toFixed(1), number(Math.round(peakMiB))];
}

function number(value: number): string {
  return value.toLocaleString('en');
}
