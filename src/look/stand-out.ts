import { fromOklch, toOklch } from './oklch.ts';
import type { Rgb } from './rgb.ts';
import { leastContrast, type Scheme } from './schemes.ts';

/** Finer than what can be written. */
const STEP = 1 / 512;

/**
 * A colour that stands out in a scheme: the same, or the nearest of its hue that does, with its
 * lightness moved and no more chroma taken away than sRGB asks for there.
 *
 * @param colour the colour
 * @param scheme what it stands on
 * @param goal the contrast to reach, which black or white have
 */
export function standOut(colour: Rgb, scheme: Scheme, goal: number): Rgb {
  const own = toOklch(colour);
  let moved = colour;
  let { lightness } = own;
  while (leastContrast(moved, scheme) < goal && lightness >= 0 && lightness <= 1) {
    lightness += scheme.away * STEP;
    moved = fromOklch({ ...own, lightness: Math.min(1, Math.max(0, lightness)) });
  }
  return moved;
}
