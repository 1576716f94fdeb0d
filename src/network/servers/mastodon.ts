import { mastodonAdminJson } from '../../exchange/formats/mastodon-admin-json.ts';
import { mastodonJson } from '../../exchange/formats/mastodon-json.ts';
import { fetchLinkedPages } from '../fetch-linked-pages.ts';
import type { NetworkProblem } from '../network-problem.ts';
import { hiddenList } from './hidden-list.ts';
import type { AskedServer, ServerAnswer } from './server-reader.ts';

/**
 * Asks a Mastodon server: for its public list, or with a token for the whole of its admin list.
 * Source: docs.joinmastodon.org, methods/instance#domain_blocks and methods/admin/domain_blocks.
 *
 * @param server the server
 */
export async function readMastodon(server: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  return server.token === undefined ? readPublic(server) : readAdmin(server);
}

async function readPublic({
  network,
  origin,
}: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const url = new URL('/api/v1/instance/domain_blocks', origin);
  const pages = await fetchLinkedPages(network, { url });
  if ('code' in pages)
    return hiddenList(pages, 'show the list to everyone in its settings, under About');
  return {
    url,
    text: JSON.stringify(pages.items),
    format: mastodonJson,
  };
}

async function readAdmin({
  network,
  origin,
  token,
}: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const url = new URL('/api/v1/admin/domain_blocks?limit=200', origin);
  const pages = await fetchLinkedPages(network, { url, token });
  if ('code' in pages) return pages;
  return {
    url,
    text: JSON.stringify(pages.items),
    format: mastodonAdminJson,
  };
}
