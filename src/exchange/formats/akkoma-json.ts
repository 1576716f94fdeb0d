import { AKKOMA_GROUPS, akkomaGroups } from '../akkoma/akkoma-groups.ts';
import { akkomaRows, type AkkomaEntry } from '../akkoma/akkoma-rows.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { guardTerm, unguardTerm } from '../akkoma/guard-term.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { isGroup, readJson } from '../reading/read-items.ts';
import { writeJson } from '../writing/write-json.ts';

type Group = Readonly<Record<string, unknown>>;

/**
 * The SimplePolicy of an Akkoma or Pleroma server, as its admin API takes and gives configuration:
 * `{"configs": [{group, key, value}]}`, where a tuple is `{"tuple": […]}` and an atom begins with a
 * colon. What `pleroma_ctl config dump_to_file` writes, one item of those, is read, too, and so are
 * the lists of plain hosts that Pleroma had before 2.3. The four groups are always written, because
 * what is sent takes the place of what the server has in them, and every other group stays.
 * Source: akkoma, docs/development/API/admin_api, `POST /api/v1/pleroma/admin/config`, and
 * lib/pleroma/config_db.ex.
 */
export const akkomaJson: WrittenFormat = {
  name: 'akkoma-json',
  mediaType: 'application/json',
  unit: 'item',
  software: 'akkoma',
  coverage: COVERS.everything,
  file: 'lists/akkoma.json',
  matches: ({ json }) => configsOf(json).some(({ key }) => key === ':mrf_simple'),
  read,
  write,
};

function configsOf(json: unknown): readonly Group[] {
  const configs = isGroup(json) ? (json['configs'] ?? [json]) : json;
  return Array.isArray(configs) ? configs.filter(isGroup) : [];
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const settings = new Map<string, unknown>();
  for (const { group, key, value } of configsOf(whole.value))
    if (group === ':pleroma' && Array.isArray(value))
      for (const setting of value) {
        const [name, members] = tupleOf(setting) ?? [];
        if (typeof name === 'string') settings.set(`${String(key)} ${name}`, members);
      }
  const names = [...settings.keys()].filter((name) => name.startsWith(':mrf_simple '));
  if (names.length === 0) {
    const expected = '{"configs": [{"group": ":pleroma", "key": ":mrf_simple", "value": […]}]}';
    const got = 'it says nothing of :mrf_simple';
    return { rows: [], problems: [listProblem('unknown-shape', 0, { got, expected })] };
  }
  const problems: ListProblem[] = [];
  const entries: AkkomaEntry[] = [];
  let line = 0;
  for (const name of [...names, ':instance :quarantined_instances'])
    for (const member of listOf(settings.get(name))) {
      line += 1;
      const read = memberOf(member);
      const group = name.slice(name.indexOf(':', 1) + 1);
      if (read !== undefined) entries.push({ line, group, ...read });
      else {
        const facts = { got: JSON.stringify(member), expected: '{"tuple": ["host", "reason"]}' };
        problems.push(listProblem('not-an-item', line, facts));
      }
    }
  const hosts = (name: string): string[] =>
    listOf(settings.get(name)).flatMap((member) => memberOf(member)?.host ?? []);
  const reading = akkomaRows({
    entries,
    excluded: hosts(':mrf :transparency_exclusions'),
    masked: hosts(':mrf :transparency_obfuscate_domains'),
  });
  return { rows: reading.rows, problems: [...problems, ...reading.problems] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function tupleOf(value: unknown): readonly unknown[] | undefined {
  if (!isGroup(value)) return undefined;
  const tuple: unknown = value['tuple'];
  return Array.isArray(tuple) ? tuple : undefined;
}

/** A host with its reason, or a host alone. */
function memberOf(member: unknown): { host: string; reason?: string } | undefined {
  if (typeof member === 'string') return { host: member };
  const [host, reason] = tupleOf(member) ?? [];
  if (typeof host !== 'string') return undefined;
  return typeof reason === 'string' ? { host, reason: unguardTerm(reason) } : { host };
}

function write(listing: Listing): ListText {
  const { groups, masked, dropped } = akkomaGroups(listing);
  const tuple = (...all: unknown[]): object => ({ tuple: all });
  const simple = AKKOMA_GROUPS.map((group) =>
    tuple(
      `:${group}`,
      groups[group].map(({ host, reason }) => tuple(host, guardTerm(reason))),
    ),
  );
  const configs = [
    { group: ':pleroma', key: ':mrf_simple', value: simple },
    ...(masked.length === 0
      ? []
      : [
          {
            group: ':pleroma',
            key: ':mrf',
            value: [tuple(':transparency_obfuscate_domains', masked)],
          },
        ]),
  ];
  return { text: writeJson({ configs }), dropped };
}
