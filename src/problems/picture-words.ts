import type { PictureFault } from '../schema/content.ts';
import { PICTURE_LIMITS } from '../schema/picture-limits.ts';

/** Two sentences: what is wrong, behind what is quoted, and what to do. */
interface Sentences {
  readonly what: string;
  readonly cure: string;
}

const { bytes, svgBytes, pixels, drawn, depth, spaces } = PICTURE_LIMITS;
const inMillions = (number: number): string => String(number / 1_000_000);
const grouped = (number: number): string => number.toLocaleString('en');

const AGAIN =
  'Save it from Inkscape as “Optimised SVG” or “Plain SVG”, without links, pictures and fonts in it, or export it as png.';
const SIMPLER = 'Draw it more simply, or export it as png.';

const known: Readonly<Record<PictureFault, Sentences>> = {
  // The file
  'not-shown': {
    what: 'ends like a picture, but no browser can show it.',
    cure: 'Save it again as png or jpg.',
  },
  'other-kind': {
    what: 'is another kind of picture than its ending says.',
    cure: 'Rename it, here and in its folder, or save it again as the kind that it is called.',
  },
  'not-utf-8': {
    what: 'is an SVG in another encoding than UTF-8.',
    cure: AGAIN,
  },
  'no-size': {
    what: 'does not say how large it is.',
    cure: 'Add viewBox="0 0 W H" to its tag <svg>, with its width and height.',
  },
  'late-begin': {
    what: 'begins with so many remarks that no tag <svg> is found.',
    cure: 'Remove what stands in front of <svg>, or save it again as a plain SVG.',
  },
  'cut-off': {
    what: 'broke off: its end is missing, so browsers show only a part of it.',
    cure: 'Copy or export it again, and see that the whole of it is there.',
  },
  'too-many-bytes': {
    what: 'is too large a file for a page.',
    cure: `Save it smaller: an SVG may take ${inMillions(svgBytes)} MB, other pictures ${inMillions(bytes)} MB.`,
  },
  'too-many-pixels': {
    what: 'has too many pixels to be made ready for a page.',
    cure: `Make it smaller: at most ${inMillions(pixels)} million, width times height, and times the frames where it moves.`,
  },

  // What stands in an SVG
  'not-xml': {
    what: 'is followed by a mistake, so that browsers show an error in place of the picture.',
    cure: 'Save it again from the program it was drawn in, or export it as png.',
  },
  unknown: {
    what: 'is not among what an SVG may hold here: it could run, load something, or move.',
    cure: AGAIN,
  },
  'leads-out': {
    what: 'leads out of the picture: it would load something, or take its reader elsewhere.',
    cure: AGAIN,
  },
  'no-namespace': {
    what: 'is not marked as SVG, so browsers show nothing.',
    cure: 'Write <svg xmlns="http://www.w3.org/2000/svg" in place of <svg.',
  },
  'other-encoding': {
    what: 'is another encoding than UTF-8.',
    cure: AGAIN,
  },
  'long-gap': {
    what: `is followed by more than ${grouped(spaces)} spaces in a row.`,
    cure: 'Remove them, or save the picture again.',
  },
  circular: {
    what: 'is drawn inside itself, without end.',
    cure: SIMPLER,
  },
  'too-deep': {
    what: `stands inside ${depth} other elements.`,
    cure: SIMPLER,
  },
  'too-many-elements': {
    what: `brings the picture to more than ${grouped(drawn)} elements to draw, each counted as often as it is used.`,
    cure: SIMPLER,
  },
};

/**
 * What a writer is told about a picture that cannot be published.
 *
 * @param fault what is wrong with it
 */
export function pictureWords(fault: PictureFault = 'not-shown'): Sentences {
  return known[fault];
}
