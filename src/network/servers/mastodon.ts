import { mastodonAdminJson } from '../../exchange/formats/mastodon-admin-json.ts';
import { mastodonJson } from '../../exchange/formats/mastodon-json.ts';
import type { NetworkProblem } from '../network-problem.ts';
import { hiddenList } from './hidden-list.ts';
import { readLinkedList } from './read-linked-list.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/**
 * Asks a Mastodon server: for its public list, or with a token for the whole of its admin list.
 * Source: docs.joinmastodon.org, methods/instance#domain_blocks and methods/admin/domain_blocks.
 */
export const mastodonReader: ServerReader = { read, takesToken: true };

async function read(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  return server.token === undefined
    ? hiddenList(await readLinkedList(server, '/api/v1/instance/domain_blocks', mastodonJson))
    : readLinkedList(server, '/api/v1/admin/domain_blocks?limit=200', mastodonAdminJson);
}
