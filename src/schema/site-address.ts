import { webAddress } from './text.ts';

/** The address of a whole site: a folder, without a page in it, a question or a place on a page. */
export const siteAddress = webAddress.refine(
  (value) => URL.parse(value) === null || siteAddressIn(value) === value,
  { params: { problem: 'not-a-site-address' } },
);

/**
 * The address of the site to which an address on the web leads.
 *
 * @param address a whole address, for example of the site's first page
 */
export function siteAddressIn(address: string): string {
  return address
    .trim()
    .replace(/[?#].*/su, '')
    .replace(/\/\/[^/@]*@/u, '//')
    .replace(/\/[^/]*\.(html?|php)$/iu, '/');
}
