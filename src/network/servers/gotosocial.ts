import { COVERS } from '../../exchange/coverage.ts';
import { gotosocialJson } from '../../exchange/formats/gotosocial-json.ts';
import { fetchLinkedPages } from '../fetch-linked-pages.ts';
import type { NetworkProblem } from '../network-problem.ts';
import { hiddenList } from './hidden-list.ts';
import { readLinkedList } from './read-linked-list.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/**
 * Asks a GoToSocial server: for its public blocks, or with a token for all blocks and limits. Versions
 * without limits have nothing at their address.
 * Source: superseriousbusiness/gotosocial, internal/api/client/instance/domainperms.go and
 * internal/api/client/admin/domainlimitsget.go.
 */
export const gotosocialReader: ServerReader = { read, takesToken: true };

async function read(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  return server.token === undefined
    ? hiddenList(await readLinkedList(server, '/api/v1/instance/domain_blocks', gotosocialJson))
    : readAdmin(server);
}

async function readAdmin({
  network,
  origin,
  token,
}: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const url = new URL('/api/v1/admin/domain_blocks', origin);
  const blocks = await fetchLinkedPages(network, { url, token });
  if ('code' in blocks) return blocks;
  const limits = await fetchLinkedPages(network, {
    url: new URL('/api/v1/admin/domain_limits', origin),
    token,
  });
  if ('code' in limits && limits.code !== 'not-found-404') return limits;
  return {
    url,
    text: JSON.stringify([...blocks.items, ...('items' in limits ? limits.items : [])]),
    format: gotosocialJson,
    coverage: { ...COVERS.everything, rejects: ['media'] },
  };
}
