import { parseRgb, type Rgb } from './rgb.ts';

/** The colours that CSS gives a name of everyday: https://www.w3.org/TR/css-color-4/#named-colors. */
const named: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  crimson: '#dc143c',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
};

/**
 * The colour that someone meant who did not write it as `#rrggbb`: by a name, without the `#`, with a
 * transparency, or as `rgb(11, 79, 113)`.
 *
 * @param text what was written
 */
export function meantColour(text: string): Rgb | undefined {
  const word = text.trim().toLowerCase();
  const [, ...parts] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/u.exec(word) ?? [];
  const [red = 256, green = 256, blue = 256] = parts.map(Number);
  if (Math.max(red, green, blue) < 256) return [red, green, blue];
  const [, digits] = /^#?([\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})$/u.exec(word) ?? [];
  return parseRgb(
    digits === undefined
      ? ((Object.hasOwn(named, word) ? named[word] : undefined) ?? word)
      : `#${digits.length % 4 === 0 ? digits.slice(0, (digits.length / 4) * 3) : digits}`,
  );
}
