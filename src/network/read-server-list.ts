import type { ListReading } from '../exchange/format.ts';
import { hasGaps } from '../exchange/drift/list-gaps.ts';
import { listedAs } from '../exchange/listed-as.ts';
import { isRefused, readList } from '../exchange/read-list.ts';
import { findSoftware } from './find-software.ts';
import type { Network } from './network.ts';
import { networkProblem, shownAddress, type NetworkProblem } from './network-problem.ts';
import { parseAddress } from './parse-address.ts';
import type { ServerList } from './server-list.ts';
import { mastodonReader } from './servers/mastodon.ts';
import { serverReader } from './servers/server-readers.ts';

/**
 * Asks a server what it enforces, in the way its software can tell it: all of it, or what went wrong.
 * A software that is not known is asked as Mastodon is, because many answer as it does.
 *
 * @param network the machine’s network
 * @param address the server: `our.example` or `https://our.example`
 * @param token a token of the team’s account there, which is sent to that address and no other
 * @returns the rows, with the problems of those that could not be used
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
  const reader = serverReader(found);
  const shown = reader?.takesToken === true ? token : undefined;
  if (shown !== undefined && origin.origin !== parsed.url.origin)
    return networkProblem('token-elsewhere', parsed.url, { other: origin.origin });
  const answer = await (reader ?? mastodonReader).read({ ...found, network, token: shown });
  if ('code' in answer) {
    const nothing = ['hidden-404', 'not-json', 'unknown-answer'].includes(answer.code);
    const problem =
      reader === undefined && nothing ? networkProblem('unknown-software', origin) : answer;
    return { ...problem, software: software.name };
  }
  // It was asked for what it blocks: what an answer names without a word is blocked.
  const reading = listedAs(readList(answer.text, answer.format), { as: 'suspend' });
  const { problems } = reading;
  if (isRefused(reading)) return { ...refusal(reading, answer.url), software: software.name };
  const coverage = answer.coverage ?? answer.format.coverage;
  return {
    ...reading,
    url: shownAddress(answer.url),
    format: answer.format,
    software,
    coverage: { ...coverage, complete: coverage.complete && !hasGaps(problems) },
  };
}

/** What a server’s answer means that its format refuses whole. */
function refusal({ problems }: ListReading, url: URL): NetworkProblem {
  const codes: readonly string[] = problems.map(({ code }) => code);
  if (codes.includes('hidden-list')) return networkProblem('hidden-list', url);
  const expected = problems.find(({ expected }) => expected !== undefined)?.expected;
  return networkProblem('unknown-answer', url, { other: expected });
}
