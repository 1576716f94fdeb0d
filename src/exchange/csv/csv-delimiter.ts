/**
 * What stands between the cells of a line: a comma, unless it has other marks alone.
 *
 * @param line the first line of a list that is no remark
 */
export function csvDelimiter(line: string): string {
  if (line.includes(',')) return ',';
  return [';', '\t'].find((mark) => line.includes(mark)) ?? ',';
}
