import punycode from 'punycode/punycode.js';

/**
 * A server's name as its members write it: punycode turned back into letters.
 *
 * @param name the name as it stands in the register
 * @returns the name in Unicode, or the name itself where it is plain or cannot be turned back
 */
export function displayName(name: string): string {
  if (!name.includes('xn--')) return name;
  try {
    return punycode.toUnicode(name);
  } catch {
    return name;
  }
}
