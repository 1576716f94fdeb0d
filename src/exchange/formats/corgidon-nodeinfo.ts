import type { Access } from '../../register/access.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import { isGroup, readJson } from '../reading/read-items.ts';

type Group = Readonly<Record<string, unknown>>;

/** From the harshest, so that a server on several lists is read by the first. */
const LISTS: readonly (readonly [string, Access])[] = [
  ['suspend', 'suspended'],
  ['silence', 'limited'],
  ['rejectMedia', 'watched'],
  ['rejectReports', 'watched'],
  ['noop', 'open'],
];

/**
 * The nodeinfo of Corgidon, an offspring of Mastodon: its domain blocks by what they do, in clear,
 * without reasons.
 * Source: msdos621/corgidon, app/serializers/nodeinfo/serializer.rb, `federation`.
 */
export const corgidonNodeinfo: Format = {
  name: 'corgidon-nodeinfo',
  mediaType: 'application/json',
  unit: 'item',
  software: 'corgidon',
  coverage: COVERS.everything,
  matches: ({ json }) => federationOf(json) !== undefined,
  read,
};

function federationOf(json: unknown): Group | undefined {
  const metadata = isGroup(json) ? json['metadata'] : undefined;
  const federation = isGroup(metadata) ? metadata['federation'] : undefined;
  return isGroup(federation) && Array.isArray(federation['rejectMedia']) ? federation : undefined;
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const federation = federationOf(whole.value);
  if (federation === undefined) return { rows: [], problems: [listProblem('hidden-list', 0)] };
  const hosts = (list: string): readonly unknown[] => {
    const found = federation[list];
    return Array.isArray(found) ? found : [];
  };
  const media = new Set(hosts('rejectMedia'));
  const reports = new Set(hosts('rejectReports'));
  const rows = new Map<string, ListRow>();
  const problems: ListProblem[] = [];
  let line = 0;
  for (const [list, access] of LISTS)
    for (const host of hosts(list)) {
      line += 1;
      const named = clearServer(String(host), line);
      if ('problem' in named) problems.push(named.problem);
      else if (!rows.has(named.server))
        rows.set(named.server, {
          line,
          server: named.server,
          access,
          reject: [
            ...(media.has(host) ? (['media'] as const) : []),
            ...(reports.has(host) ? (['reports'] as const) : []),
          ],
        });
    }
  return { rows: [...rows.values()], problems };
}
