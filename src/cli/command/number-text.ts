/**
 * A number as people read it: `1,234`.
 *
 * @param number a whole number
 */
export function numberText(number: number): string {
  return number.toLocaleString('en');
}
