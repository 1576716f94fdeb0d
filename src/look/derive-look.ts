import { difference, fromOklch, toOklch } from './oklch.ts';
import { TEXT_CONTRAST } from './readable-colour.ts';
import type { Rgb } from './rgb.ts';
import { leastContrast, schemes, type Scheme } from './schemes.ts';
import { standOut } from './stand-out.ts';

/** The colours of a scheme that follow from the team's, named as in `src/styles/tokens.css`. */
export interface Tokens {
  /** Lines and marks. */
  readonly brand: Rgb;
  readonly link: Rgb;
  readonly 'link-hover': Rgb;
  /** The ring around what has the keyboard's focus. */
  readonly focus: Rgb;
}

/** The colours that follow from the team's, for both schemes. */
export interface Look {
  /** The team's colour as it was given. */
  readonly colour: Rgb;
  readonly light: Tokens;
  readonly dark: Tokens;
}

/** The contrast of what is no text: https://www.w3.org/TR/WCAG22/#non-text-contrast. */
export const MARK_CONTRAST = 3;

/** What a moved link should reach, the best first: https://www.w3.org/TR/WCAG22/#contrast-enhanced. */
const GOALS = [7, 6.5, 6, 5.5, 5];
/** Below this share of its chroma a colour looks like another: red becomes pink. */
const KEPT = 0.75;
/** How far a link moves under the pointer, in lightness, and what share of its chroma it keeps. */
const HOVER = 0.1;
const HOVER_KEPT = 0.5;
/** How much of that must be left where the screen has no colour for it, as next to black. */
const HOVER_SEEN = 0.085;
/** Rings for the dark page, where a link's colour is as light as its text. */
const RINGS: readonly [Rgb, Rgb] = [
  [0xff, 0xd1, 0x66],
  [0x8f, 0xc7, 0xe8],
];

/**
 * What follows from a team's colour. Where it can be read it is used exactly as given; elsewhere its
 * lightness moves until links have the contrast of text, and lines and marks that of graphics, with
 * page and surface.
 *
 * @param colour the team's colour
 */
export function deriveLook(colour: Rgb): Look {
  const light = links(colour, schemes.light);
  const dark = links(colour, schemes.dark);
  const [ring, other] = RINGS;
  const unlike = difference(ring, dark.link) >= difference(other, dark.link) ? ring : other;
  return { colour, light: { ...light, focus: light.link }, dark: { ...dark, focus: unlike } };
}

function links(colour: Rgb, scheme: Scheme): Omit<Tokens, 'focus'> {
  const link = linkColour(colour, scheme);
  return {
    brand: standOut(colour, scheme, MARK_CONTRAST),
    link,
    'link-hover': hoverColour(link, scheme),
  };
}

/** The colour itself where it can be read, or else moved as far as it stays what it is. */
function linkColour(colour: Rgb, scheme: Scheme): Rgb {
  const least = standOut(colour, scheme, TEXT_CONTRAST);
  if (least === colour) return colour;
  const chroma = toOklch(least).chroma * KEPT;
  return (
    GOALS.map((goal) => standOut(colour, scheme, goal)).find(
      (moved) => toOklch(moved).chroma >= chroma,
    ) ?? least
  );
}

/** Further away from the page; nearer to it where the colour would be lost on the way. */
function hoverColour(link: Rgb, scheme: Scheme): Rgb {
  const own = toOklch(link);
  const moves = [HOVER, -2 * HOVER].map((move) => own.lightness + scheme.away * move);
  const colours = moves
    .filter((lightness) => lightness >= 0 && lightness <= 1)
    .map((lightness) => fromOklch({ ...own, lightness }))
    .filter(
      (colour) =>
        leastContrast(colour, scheme) >= TEXT_CONTRAST && difference(colour, link) >= HOVER_SEEN,
    );
  const kept = colours.find((colour) => toOklch(colour).chroma >= own.chroma * HOVER_KEPT);
  return kept ?? colours[0] ?? link;
}
