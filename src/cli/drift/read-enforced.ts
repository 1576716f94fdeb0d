import { existsSync } from 'node:fs';
import type { EnforcedList } from '../../exchange/drift/compare-register.ts';
import { formatOfServer } from '../../exchange/drift/format-of-server.ts';
import { hasGaps } from '../../exchange/drift/list-gaps.ts';
import type { Format } from '../../exchange/format.ts';
import { coverageAs, listedAs, type ListedAs } from '../../exchange/listed-as.ts';
import { isRefused } from '../../exchange/read-list.ts';
import { softwarePowers } from '../../exchange/drift/software-powers.ts';
import { familyOf } from '../../exchange/software-family.ts';
import type { Network } from '../../network/network.ts';
import type { NetworkProblem } from '../../network/network-problem.ts';
import { parseAddress } from '../../network/parse-address.ts';
import { readServerList } from '../../network/read-server-list.ts';
import type { ComparedList } from './drift-report.ts';
import { readInput } from '../command/read-input.ts';
import { refusal } from '../command/refusal.ts';
import { Stop } from '../command/stop.ts';

/** What a server enforces, with where it was read. */
export type EnforcedInput = EnforcedList & ComparedList;

/** What is to be read. */
export interface AskedEnforced {
  /** The server, the file or the address of a list, as it was typed. */
  readonly from: string;
  /** The format of the list, where it is named; an address is then that of a list. */
  readonly listFormat: Format | undefined;
  /** What is done to the servers in the list, where a person says it. */
  readonly as: ListedAs | undefined;
  /** Our server’s software as `site.yaml` names it. */
  readonly software: string;
}

/**
 * Reads what a server enforces: from the server itself, or from a list in a file or at an address.
 *
 * @param asked what is to be read
 * @param network what servers are asked with
 * @param token what our own server is shown
 * @throws Stop with 2 where a list cannot be read
 */
export async function readEnforced(
  { from, listFormat, as, software }: AskedEnforced,
  network: Network,
  token: string | undefined,
): Promise<EnforcedInput | NetworkProblem> {
  const address = parseAddress(from);
  const isServer = 'code' in address || address.kind === 'server';
  if (isServer && listFormat === undefined && from !== '-' && !existsSync(from)) {
    const list = await readServerList(network, from, token);
    if ('code' in list) return list;
    return {
      ...list,
      server: 'code' in address ? from : address.url.origin,
      format: list.format?.name ?? '',
      powers: softwarePowers(list.software.name),
    };
  }
  const read = await readInput(from, listFormat, network, token);
  const input = { ...read, ...listedAs(read, { name: read.name, as }) };
  if (input.format === undefined || isRefused(input))
    throw new Stop(
      2,
      `${input.name} cannot be compared. ${refusal(input.problems, input.format?.unit ?? 'line')}`,
    );
  const ours = software.trim().toLowerCase();
  const format = listFormat ?? formatOfServer(input.format, ours);
  const coverage = coverageAs(format.coverage, read, as);
  return {
    rows: input.rows,
    patterns: input.patterns,
    problems: input.problems,
    server: input.name,
    url: input.url ?? null,
    format: format.name,
    software: null,
    coverage: { ...coverage, complete: coverage.complete && !hasGaps(input.problems) },
    powers: softwarePowers(softwareOf(format, ours)),
  };
}

/** What wrote a list: our server’s own software, where that came from the one that the format is of. */
function softwareOf({ software }: Format, ours: string): string | undefined {
  return software !== undefined && familyOf(software) === familyOf(ours) ? ours : software;
}
