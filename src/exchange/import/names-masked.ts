import { displayName } from '../../register/display-name.ts';
import { nameFinder } from '../../register/name-finder.ts';

/**
 * Tells whether a text shows the clear name of a server whose name is masked: what the check would
 * find in it, were it a reason.
 *
 * @param text what readers would see
 * @param masked the clear names of the masked servers
 */
export function namesMasked(text: string, masked: ReadonlySet<string>): boolean {
  if (masked.size === 0) return false;
  const isMasked = (name: string): boolean => masked.has(name) || masked.has(asciiName(name));
  return nameFinder(isMasked).readable(text).size > 0;
}

/** The name in punycode, where it is written in other letters. */
function asciiName(name: string): string {
  return displayName(name) === name && URL.parse(`https://${name}/`) !== null
    ? new URL(`https://${name}/`).hostname
    : name;
}
