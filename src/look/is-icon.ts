/** A picture that is further from a square than this is a name in letters, too small for an icon. */
const SQUARE = 1.25;

/** Tells whether a logo of a size can be an icon, which is a square. */
export function isIcon(width: number, height: number): boolean {
  return Math.max(width, height) <= SQUARE * Math.min(width, height);
}
