import { fetchPages, type Pages } from './fetch-pages.ts';
import type { Network } from './network.ts';
import type { NetworkProblem } from './network-problem.ts';
import { nextLink } from './next-link.ts';
import type { FetchRequest } from './polite-fetch.ts';

/**
 * Reads a list whose pages are JSON arrays, tied by `Link` headers where there are several.
 *
 * @param network the machine’s network
 * @param first how the first page is asked for; its token goes with every page
 */
export function fetchLinkedPages(
  network: Network,
  first: FetchRequest,
): Promise<Pages | NetworkProblem> {
  return fetchPages(network, first, 'an array of servers', ({ value, headers, url }) => {
    if (!Array.isArray(value)) return undefined;
    const next = nextLink(headers.get('link'), url);
    return { items: value, next: next && { ...first, url: next } };
  });
}
