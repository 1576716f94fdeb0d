import { ACCESSES, type Access } from '../../register/access.ts';
import { clearServer } from '../reading/clear-server.ts';
import type { ListReading } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import { REJECTS } from '../../schema/decision.ts';
import { rejectGroups } from './reject-groups.ts';

/** A server in one of the groups of Akkoma's SimplePolicy. */
export interface AkkomaEntry {
  /** The line, or the number among all entries in JSON, from 1. */
  readonly line: number;
  /** The group’s name, such as `reject`. */
  readonly group: string;
  /** The host as it stands there, perhaps with a wildcard. */
  readonly host: string;
  readonly reason?: string | undefined;
}

/** What an Akkoma server is told to do to others, as far as a text says it. */
export interface AkkomaPolicy {
  readonly entries: readonly AkkomaEntry[];
  /** Hosts that the server shows to nobody (`transparency_exclusions`). */
  readonly excluded?: readonly string[] | undefined;
  /** Hosts whose names it masks (`transparency_obfuscate_domains`), perhaps with wildcards. */
  readonly masked?: readonly string[] | undefined;
}

/** Groups with the access that they come to. To `accept` is to say that a server is not suspended. */
const accessOf: ReadonlyMap<string, Access> = new Map([
  ['reject', 'suspended'],
  ['federated_timeline_removal', 'limited'],
  ['followers_only', 'limited'],
  [rejectGroups.media, 'watched'],
  [rejectGroups.reports, 'watched'],
  ['accept', 'open'],
]);

const HARSHEST_FIRST: readonly Access[] = ACCESSES.toReversed();

/**
 * Makes a row of all that the groups of Akkoma's SimplePolicy say about a server. What no action of a
 * decision does (`media_nsfw`, `avatar_removal`, quarantine …) is not read as anything, and servers
 * that are shown to nobody are not read. A star in front means what is here always meant: the server
 * and those below it.
 *
 * @param policy what the text says
 */
export function akkomaRows({ entries, excluded = [], masked = [] }: AkkomaPolicy): ListReading {
  const byServer = new Map<string, AkkomaEntry[]>();
  const problems = new Map<string, ListProblem>();
  const add = (problem: ListProblem): void => {
    const key = `${problem.code} ${problem.field ?? ''} ${problem.got ?? ''}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  for (const entry of entries) {
    const { line, group, host } = entry;
    const named = clearServer(host, line);
    if ('problem' in named) add(named.problem);
    else if (excluded.includes(host)) add(listProblem('shown-to-nobody', line, { got: host }));
    else if (group === 'media_nsfw') add(listProblem('only-sensitive', line, { got: host }));
    else if (!accessOf.has(group))
      add(listProblem('no-such-action', line, { field: group, got: host }));
    else byServer.set(named.server, [...(byServer.get(named.server) ?? []), entry]);
  }
  const patterns = masked.map(patternOf);
  return {
    rows: [...byServer].map(([server, all]) => ({
      ...rowOf(server, all),
      obfuscated: patterns.some((pattern) => pattern.test(server)) ? true : undefined,
    })),
    problems: [...problems.values()],
  };
}

function rowOf(server: string, entries: readonly AkkomaEntry[]): ListRow {
  const groups = entries.map(({ group }) => group);
  const accesses = groups.map((group) => accessOf.get(group));
  const access = HARSHEST_FIRST.find((one) => accesses.includes(one)) ?? 'open';
  const line = Math.min(...entries.map((entry) => entry.line));
  const comment = entries.find(({ reason = '' }) => reason.trim() !== '')?.reason?.trim();
  if (access === 'open') return { line, server, access, reject: undefined, comment, allowed: true };
  return {
    line,
    server,
    access,
    reject: REJECTS.filter((what) => groups.includes(rejectGroups[what])),
    comment,
  };
}

/** `x.org` and `*.x.org` stand for x.org and all below it, `x.*` for x with any ending. */
function patternOf(host: string): RegExp {
  const name = host
    .replace(/^\*\./u, '')
    .replace(/\.\*$/u, '')
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^(.+\\.)?${name}${host.endsWith('.*') ? '\\..+' : ''}$`, 'iu');
}
