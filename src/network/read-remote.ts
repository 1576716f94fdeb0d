import type { Format } from '../exchange/format.ts';
import type { Network } from './network.ts';
import type { NetworkProblem } from './network-problem.ts';
import { parseAddress } from './parse-address.ts';
import { readListAddress } from './read-list-address.ts';
import { readServerList } from './read-server-list.ts';
import type { RemoteList, ServerList } from './server-list.ts';

/**
 * Reads what stands behind an address that somebody typed: a server’s own list, or a list in a file.
 *
 * @param network the machine’s network
 * @param address `our.example`, `https://our.example` or `https://lists.example/tier0.csv`
 * @param options a token for the address’s origin, and the format where it is known, which makes
 *   every address that of a list
 */
export async function readRemote(
  network: Network,
  address: string,
  options: { readonly token?: string | undefined; readonly format?: Format | undefined } = {},
): Promise<RemoteList | ServerList | NetworkProblem> {
  const parsed = parseAddress(address);
  if ('code' in parsed) return parsed;
  return parsed.kind === 'server' && options.format === undefined
    ? readServerList(network, address, options.token)
    : readListAddress(network, parsed.url, options);
}
