import { existsSync } from 'node:fs';
import type { EnforcedList } from '../../exchange/drift/compare-register.ts';
import { hasGaps } from '../../exchange/drift/list-gaps.ts';
import { isRefused } from '../../exchange/read-list.ts';
import { softwarePowers } from '../../exchange/drift/software-powers.ts';
import type { Network } from '../../network/network.ts';
import type { NetworkProblem } from '../../network/network-problem.ts';
import { parseAddress } from '../../network/parse-address.ts';
import { readServerList } from '../../network/read-server-list.ts';
import type { ComparedList } from './drift-report.ts';
import { readInput } from '../command/read-input.ts';
import { refusal } from '../command/row-notes.ts';
import { Stop } from '../command/stop.ts';

/** What a server enforces, with where it was read. */
export type EnforcedInput = EnforcedList & ComparedList;

/**
 * Reads what a server enforces: from the server itself, or from a list in a file or at an address.
 *
 * @param from what was typed
 * @param network what servers are asked with
 * @param token what our own server is shown
 * @throws Stop with 2 where a list cannot be read
 */
export async function readEnforced(
  from: string,
  network: Network,
  token: string | undefined,
): Promise<EnforcedInput | NetworkProblem> {
  const address = parseAddress(from);
  if (from !== '-' && !existsSync(from) && ('code' in address || address.kind === 'server')) {
    const list = await readServerList(network, from, token);
    if ('code' in list) return list;
    return {
      ...list,
      server: 'code' in address ? from : address.url.origin,
      format: list.format?.name ?? '',
      powers: softwarePowers(list.software.name),
    };
  }
  const input = await readInput(from, undefined, network, token);
  if (input.format === undefined || isRefused(input))
    throw new Stop(
      2,
      `${input.name} cannot be compared. ${refusal(input.problems, input.format?.unit ?? 'line')}`,
    );
  const { name, software, coverage } = input.format;
  return {
    rows: input.rows,
    problems: input.problems,
    server: input.name,
    url: input.url ?? null,
    format: name,
    software: null,
    coverage: { ...coverage, complete: coverage.complete && !hasGaps(input.problems) },
    powers: softwarePowers(software),
  };
}
