import { networkProblem, shownAddress, type NetworkProblem } from './network-problem.ts';

/** What an address that somebody typed means: a server, or one file that holds a list. */
export type Address =
  { readonly kind: 'server'; readonly url: URL } | { readonly kind: 'list'; readonly url: URL };

/**
 * Reads an address as people type it. A host alone, or with `https://` in front, is a server; with a
 * path behind it, it is a list.
 *
 * @param text what was typed
 */
export function parseAddress(text: string): Address | NetworkProblem {
  const typed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//iu.test(typed) ? typed : `https://${typed}`;
  const url = /\s/u.test(whole) ? null : URL.parse(whole);
  if (url === null || !/^https?:$/u.test(url.protocol) || !/[.:]|^localhost$/u.test(url.hostname))
    return networkProblem('bad-address', shownAddress(typed), { got: shownAddress(typed) });
  if (url.username !== '' || url.password !== '') {
    if (whole !== typed) return networkProblem('bad-address', url, { got: shownAddress(url) });
    return networkProblem('address-with-password', url);
  }
  url.hash = '';
  return { kind: url.pathname === '/' && url.search === '' ? 'server' : 'list', url };
}
