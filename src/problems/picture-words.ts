import type { PictureFault } from '../schema/content.ts';

/** Two sentences: what is wrong, behind the name of the picture, and what to do. */
interface Sentences {
  readonly what: string;
  readonly cure: string;
}

const known: Readonly<Record<PictureFault, Sentences>> = {
  'not-shown': {
    what: 'ends like a picture, but no browser can show it.',
    cure: 'Save it again as png or jpg.',
  },
  'no-size': {
    what: 'does not say how large it is.',
    cure: 'Add viewBox="0 0 W H" to its tag <svg>, with its width and height.',
  },
  'late-begin': {
    what: 'begins with so many remarks that no tag <svg> is found.',
    cure: 'Remove what stands in front of <svg>, or save it again as a plain SVG.',
  },
};

/**
 * What a writer is told about a picture that cannot be shown.
 *
 * @param fault what is wrong with it
 */
export function pictureWords(fault: PictureFault = 'not-shown'): Sentences {
  return known[fault];
}
