import type { Format } from '../exchange/format.ts';
import { readList } from '../exchange/read-list.ts';
import type { Network } from './network.ts';
import { shownAddress, type NetworkProblem } from './network-problem.ts';
import { politeFetch } from './polite-fetch.ts';
import type { RemoteList } from './server-list.ts';

/**
 * Reads a list that stands at an address, in any format that is known.
 *
 * @param network the machine’s network
 * @param url the list’s address
 * @param options a token for the address’s origin, and the format where it is known
 */
export async function readListAddress(
  network: Network,
  url: URL,
  { token, format }: { readonly token?: string | undefined; readonly format?: Format | undefined },
): Promise<RemoteList | NetworkProblem> {
  const answer = await politeFetch(network, { url, token });
  if ('code' in answer) return answer;
  return { url: shownAddress(answer.url), ...readList(answer.text, format) };
}
