import type { Rgb } from './rgb.ts';

/** Red, green and blue as amounts of light, from 0 to 1 where a screen of sRGB can show them. */
export type Light = readonly [red: number, green: number, blue: number];

/** The light of a colour: https://www.w3.org/TR/css-color-4/#color-conversion-code. */
export function toLight([red, green, blue]: Rgb): Light {
  return [decoded(red), decoded(green), decoded(blue)];
}

/** The colour of a light, to the nearest of those that can be written; what no screen shows is cut off. */
export function fromLight([red, green, blue]: Light): Rgb {
  return [encoded(red), encoded(green), encoded(blue)];
}

function decoded(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  const inside = Math.min(1, Math.max(0, light));
  const share = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(share * 255);
}
