import type { Format } from '../../exchange/format.ts';
import { fetchLinkedPages } from '../fetch-linked-pages.ts';
import type { NetworkProblem } from '../network-problem.ts';
import type { AskedServer, ServerAnswer } from './server-reader.ts';

/**
 * Reads a server’s list at a path: JSON arrays, tied by `Link` headers where there are several. The
 * token, where there is one, goes with every page.
 *
 * @param server the server
 * @param path the list’s path, with its query
 * @param format what the list is
 */
export async function readLinkedList(
  { network, origin, token }: AskedServer,
  path: string,
  format: Format,
): Promise<ServerAnswer | NetworkProblem> {
  const url = new URL(path, origin);
  const pages = await fetchLinkedPages(network, { url, token });
  return 'code' in pages ? pages : { url, text: JSON.stringify(pages.items), format };
}
