import { toLight } from './light.ts';
import type { Rgb } from './rgb.ts';

/**
 * How well two colours can be told apart, as WCAG 2.2 counts it
 * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * @returns from 1 for twice the same to 21 for black and white
 */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = toLight(rgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
