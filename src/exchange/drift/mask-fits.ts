/** Whether a mask keeps the dots of a name, as Mastodon’s and Akkoma’s do and GoToSocial’s does not. */
export type MaskedDots = 'kept' | 'masked';

/** Tells whether letters of a name are masked. */
export function isMasked(name: string): boolean {
  return /[*•…]/u.test(name);
}

/**
 * Tells whether a masked name may be a server’s: it is as long, and every letter that is shown is the
 * same. Known software masks letter by letter.
 *
 * @param masked the masked name, with `*` for what is not shown
 * @param name the name in clear
 * @param dots whether the dots of the name are shown
 */
export function maskFits(masked: string, name: string, dots: MaskedDots): boolean {
  return masked.length === name.length && endsAlike(masked, name, dots);
}

/**
 * Tells whether a masked name may be that of a server below another.
 *
 * @param masked the masked name
 * @param above the name of the server above, in clear
 * @param dots whether the dots of the name are shown
 */
export function maskFitsBelow(masked: string, above: string, dots: MaskedDots): boolean {
  return masked.length > above.length + 1 && endsAlike(masked, `.${above}`, dots);
}

function endsAlike(masked: string, end: string, dots: MaskedDots): boolean {
  const apart = masked.length - end.length;
  for (let index = end.length - 1; index >= 0; index -= 1) {
    const [shown, letter] = [masked[apart + index], end[index]];
    if (shown === letter) continue;
    if (shown !== '*' && shown !== '•') return false;
    if (letter === '.' && dots === 'kept') return false;
  }
  return true;
}
