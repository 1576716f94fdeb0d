import { readList } from '../exchange/read-list.ts';
import { findSoftware } from './find-software.ts';
import type { Network } from './network.ts';
import { networkProblem, shownAddress, type NetworkProblem } from './network-problem.ts';
import { parseAddress } from './parse-address.ts';
import type { ServerList } from './server-list.ts';
import { readMastodon } from './servers/mastodon.ts';
import { serverReader } from './servers/server-readers.ts';

/**
 * Asks a server what it enforces, in the way its software can tell it: all of it, or what went wrong.
 *
 * @param network the machine’s network
 * @param address the server: `our.example` or `https://our.example`
 * @param token a token of the team’s account there, which is sent to that address and no other
 * @returns the rows in clear, with the problems of those that could not be used
 */
export async function readServerList(
  network: Network,
  address: string,
  token?: string,
): Promise<ServerList | NetworkProblem> {
  const parsed = parseAddress(address);
  if ('code' in parsed) return parsed;
  const found = await findSoftware(network, parsed.url);
  if ('code' in found) return found;
  const { software, origin } = found;
  if (token !== undefined && origin.origin !== parsed.url.origin)
    return networkProblem('token-elsewhere', parsed.url, { other: origin.origin });
  const reader = serverReader(software.name);
  const answer = await (reader ?? readMastodon)({ ...found, network, token });
  if ('code' in answer)
    return reader === undefined && answer.code === 'hidden-404'
      ? networkProblem('unknown-software', origin, { got: software.name })
      : answer;
  const { format, rows, problems } = readList(answer.text, answer.format);
  const masked = problems.some(({ code }) => code === 'masked-name');
  return {
    url: shownAddress(answer.url),
    format,
    rows,
    problems,
    software,
    coverage: { ...answer.coverage, complete: answer.coverage.complete && !masked },
  };
}
