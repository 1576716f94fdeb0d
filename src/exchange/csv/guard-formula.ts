/** Where a spreadsheet may begin a cell, and what makes it take the cell for a formula. */
const OPENING = /(^|[;\t\n\r])('*)(?=[=+\-@＝＋－＠\t\r\n])/gu;
const GUARDED = /(^|[;\t\n\r])'('*)(?=[=+\-@＝＋－＠\t\r\n])/gu;

/**
 * A CSV cell that no spreadsheet takes for a formula: an apostrophe stands in front of what would
 * begin one, also after a semicolon, at which spreadsheets in many countries begin a new cell.
 * Source: OWASP, CSV Injection.
 *
 * @param cell the text of the cell, not yet quoted
 * @returns the guarded text; `unguardFormula` gives the cell back exactly
 */
export function guardFormula(cell: string): string {
  return cell.replace(OPENING, "$1'$2");
}

/**
 * A CSV cell without the apostrophes that guard it against spreadsheets.
 *
 * @param cell the text of the cell
 */
export function unguardFormula(cell: string): string {
  return cell.includes("'") ? cell.replace(GUARDED, '$1$2') : cell;
}
