/** Characters that a column may be wide before a longer value pushes the next one aside. */
const WIDEST = 40;

/**
 * Lines of cells as a table for a terminal. The last column may be of any width.
 *
 * @param lines the cells, the heading first
 * @returns the lines, each with a line feed
 */
export function alignedTable(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines)
    for (const [column, cell] of line.entries())
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 0, cell.length));
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
