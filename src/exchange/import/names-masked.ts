import { displayName } from '../../register/display-name.ts';
import { withParents } from '../../register/with-parents.ts';

const HOSTS = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

/**
 * Tells whether a text shows the clear name of a server whose name is masked.
 *
 * @param text what readers would see
 * @param masked the clear names of the masked servers
 */
export function namesMasked(text: string, masked: ReadonlySet<string>): boolean {
  if (masked.size === 0) return false;
  return [...text.toLowerCase().matchAll(HOSTS)].some(([host]) =>
    withParents(host).some((name) => masked.has(name) || masked.has(asciiName(name))),
  );
}

/** The name in punycode, where it is written in other letters. */
function asciiName(name: string): string {
  return displayName(name) === name && URL.canParse(`https://${name}/`)
    ? new URL(`https://${name}/`).hostname
    : name;
}
