import { misskeyInstances } from '../../exchange/formats/misskey-instances.ts';
import { isGroup } from '../../exchange/reading/read-items.ts';
import { fetchPages, type Pages } from '../fetch-pages.ts';
import type { NetworkProblem } from '../network-problem.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/** As many as one page may have. */
const LIMIT = 100;

/**
 * Asks a Misskey server, or one that came from it, for the servers that it blocks and silences. It
 * tells only those that it has met. A version that cannot filter answers with every server there is;
 * then its list is read no further than the first page, and not taken for one of those.
 *
 * It is asked by POST, which all versions know and none keeps in a cache for an hour.
 * Source: misskey-dev/misskey, packages/backend/src/server/api/endpoints/federation/instances.ts.
 */
export const misskeyReader: ServerReader = { read, takesToken: false };

async function read(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const blocked = await readFiltered(server, 'blocked', 'isBlocked');
  if ('code' in blocked) return blocked;
  const silenced = await readFiltered(server, 'silenced', 'isSilenced');
  if ('code' in silenced) return silenced;
  const byHost = new Map([...blocked.items, ...silenced.items].map((item) => [hostOf(item), item]));
  return {
    url: blocked.url,
    text: JSON.stringify([...byHost.values()]),
    format: misskeyInstances,
  };
}

function readFiltered(
  { network, origin }: AskedServer,
  filter: string,
  field: string,
): Promise<Pages | NetworkProblem> {
  const url = new URL('/api/federation/instances', origin);
  const ask = (offset: number) => ({ url, json: { [filter]: true, limit: LIMIT, offset } });
  let offset = 0;
  return fetchPages(network, ask(0), 'an array of {host, isBlocked}', ({ value }) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.filter((item: unknown) => isGroup(item) && item[field] === true);
    offset += value.length;
    const last = value.length < LIMIT || items.length < value.length;
    return { items, next: last ? undefined : ask(offset) };
  });
}

function hostOf(item: unknown): unknown {
  return isGroup(item) ? item['host'] : item;
}
