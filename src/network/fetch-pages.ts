import { fetchJson, type JsonAnswer } from './fetch-json.ts';
import type { Network } from './network.ts';
import { networkProblem, shownAddress, type NetworkProblem } from './network-problem.ts';
import type { FetchRequest } from './polite-fetch.ts';
import { sameScheme } from './same-scheme.ts';

/** One page of a list. */
export interface Page {
  readonly items: readonly unknown[];
  /** How the next page is asked for; undefined after the last. */
  readonly next: FetchRequest | undefined;
}

/** All pages of a list. */
export interface Pages {
  readonly items: readonly unknown[];
  /** The address of the first page. */
  readonly url: URL;
}

/**
 * Reads all pages of a list: all of it, or nothing. It stays with the origin of the first request.
 *
 * @param network the machine’s network
 * @param first how the first page is asked for
 * @param expected what a page holds, for problems
 * @param read reads one page; a problem where none of the list can be used, and undefined where the
 *   page is not what was expected
 */
export async function fetchPages(
  network: Network,
  first: FetchRequest,
  expected: string,
  read: (answer: JsonAnswer, request: FetchRequest) => Page | NetworkProblem | undefined,
): Promise<Pages | NetworkProblem> {
  const items: unknown[] = [];
  const asked = new Set<string>();
  let request = first;
  for (let page = 1; page <= network.limits.pages; page++) {
    asked.add(keyOf(request));
    const answer = await fetchJson(network, request);
    if ('code' in answer) return answer;
    const reading = read(answer, request);
    if (reading === undefined)
      return networkProblem('unknown-answer', answer.url, { other: expected });
    if ('code' in reading) return reading;
    for (const item of reading.items) items.push(item);
    if (page > 1 || reading.next !== undefined)
      network.notice({ kind: 'page', url: shownAddress(answer.url), page, items: items.length });
    if (reading.next === undefined) return { items, url: first.url };
    const next = { ...reading.next, url: sameScheme(reading.next.url, answer.url) };
    if (next.url.origin !== answer.url.origin)
      return networkProblem('pages-elsewhere', answer.url, { got: next.url.origin });
    if (asked.has(keyOf(next))) return networkProblem('endless-pages', first.url);
    request = next;
  }
  return networkProblem('too-many-pages', first.url, { most: network.limits.pages });
}

function keyOf({ url, json }: FetchRequest): string {
  return JSON.stringify([url.href, json]);
}
