/**
 * Reads true or false as lists spell it: Ruby's `true`, Python's `True`, a spreadsheet's `TRUE`, and
 * what Go's ParseBool and Rails take beside them. Rails does not lower the case, so an older Mastodon
 * takes Python's `False` for true; newer ones lower it first, and so does this.
 *
 * @param cell the cell as it stands
 * @returns undefined where it is neither; an empty cell is false
 */
export function readBoolean(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (['false', 'f', 'no', 'n', 'off', '0', ''].includes(word)) return false;
  if (['true', 't', 'yes', 'y', 'on', '1'].includes(word)) return true;
  return undefined;
}
