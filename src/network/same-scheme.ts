/**
 * A link as it is meant: servers behind a proxy often link to themselves without encryption.
 *
 * @param link where a page of the server leads
 * @param page the page’s address
 * @returns the link, encrypted where the page was and the host is the same
 */
export function sameScheme(link: URL, page: URL): URL {
  if (link.protocol !== 'http:' || page.protocol !== 'https:' || link.hostname !== page.hostname)
    return link;
  const encrypted = new URL(link);
  encrypted.protocol = 'https:';
  return encrypted;
}
