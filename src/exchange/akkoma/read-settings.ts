import { akkomaRows, type AkkomaEntry } from './akkoma-rows.ts';
import type { ListReading } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';

/** A member of a list in Akkoma’s settings: a host, perhaps with a reason, or what is no host. */
export type SettingMember = {
  /** Its line, where its text has lines; members of JSON are counted. */
  readonly line?: number;
} & ({ readonly host: string; readonly reason?: string } | { readonly got: string });

/** Akkoma’s settings that are lists, by key and name: `mrf_simple reject`. */
export type AkkomaSettings = ReadonlyMap<string, readonly SettingMember[]>;

const SIMPLE = 'mrf_simple ';
const QUARANTINED = 'instance quarantined_instances';

/**
 * Reads what the settings of an Akkoma or Pleroma server do to others.
 *
 * @param settings the settings, in the order of the text
 * @param nothing the problem of a text that has no list for SimplePolicy
 * @param expected how a host is written, for problems
 */
export function readSettings(
  settings: AkkomaSettings,
  nothing: ListProblem,
  expected: string,
): ListReading {
  const names = [...settings.keys()].filter((name) => name.startsWith(SIMPLE));
  if (names.length === 0) return { rows: [], problems: [nothing] };
  const members = [...names, QUARANTINED].flatMap((name) => {
    const group = name.slice(name.indexOf(' ') + 1);
    return (settings.get(name) ?? []).map((member) => ({ group, member }));
  });
  const entries: AkkomaEntry[] = [];
  const problems: ListProblem[] = [];
  for (const [index, { group, member }] of members.entries()) {
    const { line = index + 1 } = member;
    if ('host' in member) entries.push({ ...member, line, group });
    else problems.push(listProblem('not-an-item', line, { got: member.got, expected }));
  }
  const reading = akkomaRows({
    entries,
    excluded: hostsIn(settings, 'mrf transparency_exclusions'),
    masked: hostsIn(settings, 'mrf transparency_obfuscate_domains'),
  });
  return { rows: reading.rows, problems: [...problems, ...reading.problems] };
}

function hostsIn(settings: AkkomaSettings, name: string): readonly string[] {
  return (settings.get(name) ?? []).flatMap((member) => ('host' in member ? [member.host] : []));
}
