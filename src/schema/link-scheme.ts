/** Schemes that lead out of the site. */
const OUT = /^(?:https?:\/\/[^/\\]|mailto:)/iu;

/**
 * The scheme of an address, as a browser finds it: spaces and control characters around it, tabs and
 * line ends in it are passed over. Source: URL Living Standard, section 4.4.
 *
 * @param address an address as written
 * @returns the scheme in small letters, without the colon, or undefined where there is none
 */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/iu.exec(asBrowsersRead(address))?.[1]?.toLowerCase();
}

/**
 * Tells whether an address names a server without a scheme: `//elsewhere.example`. Browsers take a
 * backslash for a slash.
 *
 * @param address an address as written
 */
export function isSchemeless(address: string): boolean {
  return /^[/\\]{2}/u.test(asBrowsersRead(address));
}

/**
 * Tells whether an address is one that a text may lead to: a whole one on the web, one for e-mail, or
 * one within the site. What else there is, is not followed.
 *
 * @param address an address as written
 */
export function isSafeLink(address: string): boolean {
  if (schemeOf(address) === undefined) return !isSchemeless(address);
  return OUT.test(address);
}

function asBrowsersRead(address: string): string {
  return address.replace(/[\t\n\r]/gu, '').replace(/^[\u0000-\u0020]+/u, '');
}
