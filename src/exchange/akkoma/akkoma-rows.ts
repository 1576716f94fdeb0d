import { ACCESSES, type Access } from '../../register/access.ts';
import { clearServer } from '../reading/clear-server.ts';
import type { ListReading } from '../format.ts';
import { listProblem, tooMany, type ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import { withParents } from '../../register/with-parents.ts';
import { REJECTS } from '../../schema/decision.ts';
import { LIMITS } from '../../schema/limits.ts';
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
  if (entries.length > LIMITS.listRows)
    return { rows: [], problems: [tooMany('rows', entries.length)] };
  const unseen = new Set(excluded);
  const byServer = new Map<string, AkkomaEntry[]>();
  const problems = new Map<string, ListProblem>();
  const add = (problem: ListProblem): void => {
    const key = `${problem.code} ${problem.field ?? ''} ${problem.got ?? ''}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  for (const entry of entries) {
    const { line, group, host } = entry;
    const named = clearServer(host, line);
    const wide = 'problem' in named ? undefined : named.notices.find(isWide);
    if (wide !== undefined) add(wide);
    if ('problem' in named) add(named.problem);
    else if (unseen.has(host)) {
      const about = [named.server];
      add(listProblem('shown-to-nobody', line, { got: host, about }));
    } else if (group === 'media_nsfw') add(listProblem('only-sensitive', line, { got: host }));
    else if (!accessOf.has(group))
      add(listProblem('no-such-action', line, { field: group, got: host }));
    else {
      const all = byServer.get(named.server);
      if (all === undefined) byServer.set(named.server, [entry]);
      else all.push(entry);
    }
  }
  const isMasked = maskOf(masked);
  return {
    rows: [...byServer].map(([server, all]) => ({
      ...rowOf(server, all),
      obfuscated: isMasked(server) ? true : undefined,
    })),
    problems: [...problems.values()],
  };
}

/** What is said of a pattern for many servers, which is more than that a star stands in front. */
function isWide({ code }: ListProblem): boolean {
  return code !== 'star-in-front';
}

function rowOf(server: string, entries: readonly AkkomaEntry[]): ListRow {
  const groups = new Set(entries.map(({ group }) => group));
  const accesses = new Set([...groups].map((group) => accessOf.get(group)));
  const access = HARSHEST_FIRST.find((one) => accesses.has(one)) ?? 'open';
  const line = entries.reduce((least, entry) => Math.min(least, entry.line), Infinity);
  const comment = entries.find(({ reason = '' }) => reason.trim() !== '')?.reason?.trim();
  if (access === 'open') return { line, server, access, reject: undefined, comment, allowed: true };
  return {
    line,
    server,
    access,
    reject: REJECTS.filter((what) => groups.has(rejectGroups[what])),
    comment,
  };
}

/**
 * Tells of a server whether its name is to be masked: `x.org` and `*.x.org` stand for x.org and all
 * below it, `x.*` for x with any ending.
 */
function maskOf(masked: readonly string[]): (server: string) => boolean {
  const bare = masked.map((host) => host.toLowerCase().replace(/^\*\./u, ''));
  const whole = new Set(bare.filter((host) => !host.endsWith('.*')));
  const beginnings = new Set(
    bare.filter((host) => host.endsWith('.*')).map((host) => host.slice(0, -2)),
  );
  return (server) =>
    [...withParents(server), server.slice(server.lastIndexOf('.') + 1)].some(
      (name) =>
        whole.has(name) || beginningsOf(name).some((beginning) => beginnings.has(beginning)),
    );
}

/** What stands in front of each dot of a name: of `a.b.example`, `a.b` and `a`. */
function beginningsOf(name: string): string[] {
  return Array.from(name.matchAll(/\./gu), ({ index }) => name.slice(0, index));
}
