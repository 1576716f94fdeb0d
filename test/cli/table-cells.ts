/**
 * The cells of every line of what a command has printed, whatever the width of its columns.
 *
 * @param printed all that it has printed
 */
export function tableCells(printed: string): readonly (readonly string[])[] {
  return printed.split('\n').map((line) => line.split(/ {2,}/u));
}
