import { difference } from './oklch.ts';
import type { Rgb } from './rgb.ts';
import { leastContrast, schemes } from './schemes.ts';
import { standOut } from './stand-out.ts';

/** The contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum. */
export const TEXT_CONTRAST = 4.5;

/**
 * The colour that looks most like another, of its hue, in which text can be read in at least one of
 * the schemes: itself, but for colours of middle lightness.
 */
export function readableColour(colour: Rgb): Rgb {
  const all = Object.values(schemes);
  if (all.some((scheme) => leastContrast(colour, scheme) >= TEXT_CONTRAST)) return colour;
  const [darker, lighter] = [schemes.light, schemes.dark].map((scheme) =>
    standOut(colour, scheme, TEXT_CONTRAST),
  );
  if (darker === undefined || lighter === undefined) return colour;
  return difference(colour, darker) <= difference(colour, lighter) ? darker : lighter;
}
