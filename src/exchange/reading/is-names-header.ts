/**
 * Tells whether a line is Mastodon's header of a list that has names alone, `#domain`, perhaps with the
 * separators that a spreadsheet leaves behind it.
 *
 * @param line the line
 */
export function isNamesHeader(line: string): boolean {
  return /^"?#?[ ]*domains?"?[ ,;|\t]*$/iu.test(line.trim());
}
