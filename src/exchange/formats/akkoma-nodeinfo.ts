import { akkomaRows, type AkkomaEntry } from '../akkoma/akkoma-rows.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { listProblem } from '../problems/list-problem.ts';
import { hostText } from '../reading/read-hosts.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';

/**
 * What an Akkoma or Pleroma server tells everyone about its policies: nodeinfo 2.0 or 2.1, or
 * `/api/v1/instance`, which has the same under `pleroma.metadata`. Reasons stand apart from the hosts,
 * and only where there are any. Some hosts may be masked, and some left out, which it admits.
 * Source: akkoma, docs/development/nodeinfo_extensions, and
 * lib/pleroma/web/activity_pub/mrf/simple_policy.ex, `describe`.
 */
export const akkomaNodeinfo: Format = {
  name: 'akkoma-nodeinfo',
  mediaType: 'application/json',
  unit: 'item',
  software: 'akkoma',
  coverage: COVERS.everything,
  matches: ({ json }) => {
    const federation = federationOf(json);
    return 'mrf_simple' in federation || typeof federation['enabled'] === 'boolean';
  },
  read,
};

/** What stands at a path of fields; empty where there is none. */
function groupAt(json: unknown, ...path: readonly string[]): JsonGroup {
  let at = json;
  for (const field of path) at = isGroup(at) ? at[field] : undefined;
  return isGroup(at) ? at : {};
}

function federationOf(json: unknown): JsonGroup {
  const nodeinfo = groupAt(json, 'metadata', 'federation');
  return Object.keys(nodeinfo).length > 0
    ? nodeinfo
    : groupAt(json, 'pleroma', 'metadata', 'federation');
}

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const federation = federationOf(whole.value);
  if (!('mrf_simple' in federation) && !('mrf_policies' in federation))
    return { rows: [], problems: [listProblem('hidden-list', 0)] };
  const entries: AkkomaEntry[] = [];
  const add = (group: string, hosts: unknown, reasons: JsonGroup): void => {
    for (const one of Array.isArray(hosts) ? hosts : []) {
      const host = hostText(one);
      const { reason } = groupAt(reasons, host);
      const line = entries.length + 1;
      entries.push({ line, group, host, reason: typeof reason === 'string' ? reason : undefined });
    }
  };
  for (const [group, hosts] of Object.entries(groupAt(federation, 'mrf_simple')))
    add(group, hosts, groupAt(federation, 'mrf_simple_info', group));
  const quarantined = 'quarantined_instances';
  add(
    quarantined,
    federation[quarantined],
    groupAt(federation, `${quarantined}_info`, quarantined),
  );
  const { rows, problems } = akkomaRows({ entries });
  const hidden = federation['exclusions'] === true ? [listProblem('some-left-out', 0)] : [];
  return { rows, problems: [...hidden, ...problems] };
}
