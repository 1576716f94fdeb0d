import { peertubeLog } from '../../exchange/formats/peertube-log.ts';
import { isGroup } from '../../exchange/reading/read-json.ts';
import { fetchPages } from '../fetch-pages.ts';
import { networkProblem, type NetworkProblem } from '../network-problem.ts';
import { hiddenList } from './hidden-list.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/** As many actions as PeerTube answers at once. */
const LIMIT = 500;

/**
 * Asks a PeerTube server for the log of its blocks, page by page: a page is what happened since the
 * last action of the one before, which it repeats. What lists added that it subscribes to is not in
 * it.
 * Source: Chocobozzz/PeerTube, server/core/controllers/api/server/server-blocklist.ts and
 * server/core/models/blocklist/blocklist-log.ts.
 */
export const peertubeReader: ServerReader = { read, takesToken: false };

async function read({ network, origin }: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const url = new URL('/api/v1/server/blocklist/public-log', origin);
  const seen = new Set<string>();
  const pages = await fetchPages(network, { url }, '{name, actions: […]}', ({ value }) => {
    if (!isGroup(value) || !Array.isArray(value['actions'])) return undefined;
    const actions: readonly unknown[] = value['actions'];
    const items = actions.filter((action) => !seen.has(JSON.stringify(action)));
    for (const action of items) seen.add(JSON.stringify(action));
    const last = actions.at(-1);
    const since = isGroup(last) ? last['createdAt'] : undefined;
    if (actions.length < LIMIT || typeof since !== 'string') return { items, next: undefined };
    const next = new URL(url);
    next.searchParams.set('startDate', since);
    return { items, next: { url: next } };
  });
  if ('code' in pages)
    return pages.code === 'forbidden-403' ? networkProblem('hidden-list', url) : hiddenList(pages);
  return {
    url,
    text: JSON.stringify({ name: origin.hostname, actions: pages.items }),
    format: peertubeLog,
  };
}
