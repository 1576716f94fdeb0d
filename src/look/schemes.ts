import { contrast } from './contrast.ts';
import type { Rgb } from './rgb.ts';

/** What a colour stands on in a colour scheme of the site. */
export interface Scheme {
  /** Page and surface, as in `src/styles/tokens.css`. */
  readonly grounds: readonly Rgb[];
  /** Where lightness goes to stand out more: down on a light page, up on a dark one. */
  readonly away: -1 | 1;
}

/** The two colour schemes, of which the reader's device chooses one. */
export const schemes: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    grounds: [
      [0xfb, 0xfa, 0xf7],
      [0xff, 0xff, 0xff],
    ],
    away: -1,
  },
  dark: {
    grounds: [
      [0x14, 0x17, 0x1a],
      [0x1c, 0x20, 0x24],
    ],
    away: 1,
  },
};

/** The contrast of a colour with what it stands on in a scheme, where it is least. */
export function leastContrast(colour: Rgb, { grounds }: Scheme): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}
