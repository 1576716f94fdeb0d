import { lemmyInstances } from '../../exchange/formats/lemmy-instances.ts';
import { isGroup } from '../../exchange/reading/read-json.ts';
import { fetchJson } from '../fetch-json.ts';
import { fetchPages, type Pages } from '../fetch-pages.ts';
import type { NetworkProblem } from '../network-problem.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/**
 * Asks a Lemmy server which servers it blocks, or where it blocks none, which alone it allows: from
 * version 1 on page by page, before that at once.
 * Source: LemmyNet/lemmy, `GetFederatedInstances` in crates/db_views/site/src/api.rs, whose answers
 * were called `federated_instances` before they were called `items`.
 */
export const lemmyReader: ServerReader = { read: readLemmy, takesToken: false };

/**
 * Asks a PieFed server, which answers as Lemmy 0.19 does.
 * Source: PieFed, app/api/alpha/routes.py.
 */
export const piefedReader: ServerReader = {
  read: (server) => readLemmyThree(server, '/api/alpha/federated_instances'),
  takesToken: false,
};

async function readLemmy(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  if (server.software.version.startsWith('0.'))
    return readLemmyThree(server, '/api/v3/federated_instances');
  const answer = await readLemmyFour(server);
  return 'code' in answer && answer.code === 'not-found-404'
    ? readLemmyThree(server, '/api/v3/federated_instances')
    : answer;
}

async function readLemmyThree(
  { network, origin }: AskedServer,
  path: string,
): Promise<ServerAnswer | NetworkProblem> {
  const answer = await fetchJson(network, { url: new URL(path, origin) });
  if ('code' in answer) return answer;
  return { url: answer.url, text: answer.text, format: lemmyInstances };
}

/** Lemmy cannot block some servers and allow others at once, so only one of the two is ever filled. */
async function readLemmyFour(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const blocked = await readKind(server, 'blocked');
  if ('code' in blocked) return blocked;
  const pages = blocked.items.length > 0 ? blocked : await readKind(server, 'allowed');
  if ('code' in pages) return pages;
  const { url, items } = pages;
  const whole = items.length === 0 ? { federated_instances: { blocked: [] } } : [{ items }];
  return { url, text: JSON.stringify(whole), format: lemmyInstances };
}

function readKind(
  { network, origin }: AskedServer,
  kind: 'blocked' | 'allowed',
): Promise<Pages | NetworkProblem> {
  const url = new URL(`/api/v4/federated_instances?kind=${kind}&limit=50`, origin);
  return fetchPages(network, { url }, `{items: [{instance, ${kind}}]}`, ({ value }) => {
    if (!isGroup(value)) return undefined;
    const items: unknown = value['items'] ?? value['federated_instances'];
    if (!Array.isArray(items)) return undefined;
    const cursor = value['next_page'];
    if (typeof cursor !== 'string') return { items, next: undefined };
    const next = new URL(url);
    next.searchParams.set('page_cursor', cursor);
    return { items, next: { url: next } };
  });
}
