import { REJECTS, type Reject } from '../../schema/decision.ts';
import type { Access } from '../../register/access.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { listProblem } from '../problems/list-problem.ts';
import { hostText, readHosts } from '../reading/read-hosts.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';

const HARSHEST_FIRST = ['suspend', 'silence', 'rejectMedia', 'rejectReports', 'noop'] as const;

const accessOf: Readonly<Record<(typeof HARSHEST_FIRST)[number], Access>> = {
  suspend: 'suspended',
  silence: 'limited',
  rejectMedia: 'watched',
  rejectReports: 'watched',
  noop: 'open',
};

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

function federationOf(json: unknown): JsonGroup | undefined {
  const metadata = isGroup(json) ? json['metadata'] : undefined;
  const federation = isGroup(metadata) ? metadata['federation'] : undefined;
  return isGroup(federation) && Array.isArray(federation['rejectMedia']) ? federation : undefined;
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const federation = federationOf(whole.value);
  if (federation === undefined) return { rows: [], problems: [listProblem('hidden-list', 0)] };
  const hostsOf = (list: string): readonly string[] => {
    const hosts = federation[list];
    return Array.isArray(hosts) ? hosts.map(hostText) : [];
  };
  const rejected: Readonly<Record<Reject, ReadonlySet<string>>> = {
    media: new Set(hostsOf('rejectMedia')),
    reports: new Set(hostsOf('rejectReports')),
  };
  const hosts = HARSHEST_FIRST.flatMap((list) => hostsOf(list).map((host) => ({ list, host }))).map(
    (one, index) => ({ ...one, line: index + 1 }),
  );
  return readHosts(hosts, [], ({ line, list, host }, server) => ({
    problems: [],
    row: {
      line,
      server,
      access: accessOf[list],
      reject: REJECTS.filter((what) => rejected[what].has(host)),
    },
  }));
}
