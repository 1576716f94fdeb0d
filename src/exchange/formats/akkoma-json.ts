import { AKKOMA_GROUPS, akkomaGroups } from '../akkoma/akkoma-groups.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { guardTerm, unguardTerm } from '../akkoma/guard-term.ts';
import { readSettings, type SettingMember } from '../akkoma/read-settings.ts';
import { listProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';
import { writeJson } from '../writing/write-json.ts';

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
  shownTo: 'nobody',
  matches: ({ json }) => configsOf(json).some(({ key }) => key === ':mrf_simple'),
  read,
  write,
};

function configsOf(json: unknown): readonly JsonGroup[] {
  const configs = isGroup(json) ? (json['configs'] ?? [json]) : json;
  return Array.isArray(configs) ? configs.filter(isGroup) : [];
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const settings = new Map<string, readonly SettingMember[]>();
  for (const { group, key, value } of configsOf(whole.value))
    if (group === ':pleroma' && typeof key === 'string' && Array.isArray(value))
      for (const setting of value) {
        const [name, members] = tupleOf(setting) ?? [];
        if (typeof name !== 'string') continue;
        const all: readonly unknown[] = Array.isArray(members) ? members : [];
        settings.set(`${atomName(key)} ${atomName(name)}`, all.map(memberOf));
      }
  const nothing = listProblem('unknown-shape', 0, {
    got: 'it says nothing of :mrf_simple',
    expected: '{"configs": [{"group": ":pleroma", "key": ":mrf_simple", "value": […]}]}',
  });
  return readSettings(settings, nothing, '{"tuple": ["host", "reason"]}');
}

/** The name of an atom. What is none keeps quotes, so that it is taken for no setting’s. */
function atomName(atom: string): string {
  return atom.startsWith(':') ? atom.slice(1) : JSON.stringify(atom);
}

function tupleOf(value: unknown): readonly unknown[] | undefined {
  if (!isGroup(value)) return undefined;
  const tuple: unknown = value['tuple'];
  return Array.isArray(tuple) ? tuple : undefined;
}

/** A host with its reason, or a host alone. */
function memberOf(member: unknown): SettingMember {
  if (typeof member === 'string') return { host: member };
  const [host, reason] = tupleOf(member) ?? [];
  if (typeof host !== 'string') return { got: JSON.stringify(member) };
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
