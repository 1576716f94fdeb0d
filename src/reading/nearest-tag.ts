/**
 * A text as a word that can stand in an address: small letters, digits, single hyphens.
 *
 * @param got any text
 * @returns the nearest such word, or undefined where nothing is left of it
 */
export function nearestTag(got: string): string | undefined {
  const tag = got
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return tag === '' ? undefined : tag;
}
