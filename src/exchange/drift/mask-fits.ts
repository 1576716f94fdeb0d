import { isMasked } from '../../schema/nearest-server-name.ts';

/** Whether a mask keeps the dots of a name, as Mastodon’s and Akkoma’s do and GoToSocial’s does not. */
export type MaskedDots = 'kept' | 'masked';

/**
 * Tells whether a masked name may be a server’s: it is as long, and every letter that is shown is the
 * same. Known software masks letter by letter; `…`, which people write, stands for any number.
 *
 * @param masked the masked name, with `*` or another sign for what is not shown
 * @param name the name in clear
 * @param dots whether the dots of the name are shown
 */
export function maskFits(masked: string, name: string, dots: MaskedDots): boolean {
  const signs = signsOf(masked);
  if (signs.includes(ELLIPSIS)) return fitsAround(signs, name);
  return signs.length === name.length && endsAlike(signs, name, dots);
}

/**
 * Tells whether a masked name may be that of a server below another.
 *
 * @param masked the masked name
 * @param above the name of the server above, in clear
 * @param dots whether the dots of the name are shown
 */
export function maskFitsBelow(masked: string, above: string, dots: MaskedDots): boolean {
  const signs = signsOf(masked);
  if (signs.includes(ELLIPSIS)) {
    const end = shownEnd(signs);
    return end.endsWith(`.${above}`) || `.${above}`.endsWith(end);
  }
  return signs.length > above.length + 1 && endsAlike(signs, `.${above}`, dots);
}

const ELLIPSIS = '…';

/** Whether a name begins and ends with the letters that are shown there. */
function fitsAround(signs: readonly string[], name: string): boolean {
  const begin = signs
    .slice(
      0,
      signs.findIndex((sign) => isMasked(sign)),
    )
    .join('');
  const end = shownEnd(signs);
  return name.length >= begin.length + end.length && name.startsWith(begin) && name.endsWith(end);
}

/** The letters behind the last that is masked. */
function shownEnd(signs: readonly string[]): string {
  return signs.slice(signs.findLastIndex((sign) => isMasked(sign)) + 1).join('');
}

/** Its characters: some that mask are longer than a letter. */
function signsOf(masked: string): readonly string[] {
  return Array.from(masked);
}

function endsAlike(masked: readonly string[], end: string, dots: MaskedDots): boolean {
  const apart = masked.length - end.length;
  for (let index = end.length - 1; index >= 0; index -= 1) {
    const [shown, letter] = [masked[apart + index], end[index]];
    if (shown === letter) continue;
    if (shown === undefined || !isMasked(shown)) return false;
    if (letter === '.' && dots === 'kept') return false;
  }
  return true;
}
