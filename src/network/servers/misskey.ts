import { COVERS } from '../../exchange/coverage.ts';
import { misskeyInstances } from '../../exchange/formats/misskey-instances.ts';
import { isGroup } from '../../exchange/reading/read-json.ts';
import { fetchPages, type Pages } from '../fetch-pages.ts';
import { networkProblem, type NetworkProblem } from '../network-problem.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/** As many as one page may have. */
const LIMIT = 100;

/**
 * Asks a Misskey server, or one that came from it, for the servers that it blocks and silences. It
 * tells only those that it has met. Where others are among them, it has not filtered: Sharkey does so
 * for its own accounts alone, and an old version may know no silenced servers, but blocked ones.
 *
 * It is asked by POST, which all versions know and none keeps in a cache for an hour.
 * Sources: misskey-dev/misskey and PrivateGER/Sharkey,
 * packages/backend/src/server/api/endpoints/federation/instances.ts.
 */
export const misskeyReader: ServerReader = { read, takesToken: false };

async function read(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const blocked = await readFiltered(server, 'blocked', 'isBlocked');
  if ('code' in blocked) return blocked;
  const silenced = await readFiltered(server, 'silenced', 'isSilenced');
  const unknown = 'code' in silenced && silenced.code === 'nothing-public';
  if ('code' in silenced && !unknown) return silenced;
  const items = [...blocked.items, ...('code' in silenced ? [] : silenced.items)];
  return {
    url: blocked.url,
    text: JSON.stringify([...new Map(items.map((item) => [hostOf(item), item])).values()]),
    format: misskeyInstances,
    ...(unknown ? { coverage: { ...COVERS.suspended, complete: false } } : {}),
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
    const items: readonly unknown[] = value;
    if (!items.every((item) => isGroup(item) && item[field] === true))
      return networkProblem('nothing-public', url);
    offset += items.length;
    return { items, next: items.length < LIMIT ? undefined : ask(offset) };
  });
}

function hostOf(item: unknown): unknown {
  return isGroup(item) ? item['host'] : item;
}
