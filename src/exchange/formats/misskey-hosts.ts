import { COVERS } from '../coverage.ts';
import type { Dropped, ListReading, ListText, WrittenFormat } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { readHosts, type ListedHost } from '../reading/read-hosts.ts';
import { isGroup, readJson } from '../reading/read-items.ts';

const LISTS = ['blockedHosts', 'silencedHosts', 'mediaSilencedHosts'] as const;
type HostList = (typeof LISTS)[number];

const readAs = {
  blockedHosts: { access: 'suspended', reject: undefined },
  silencedHosts: { access: 'limited', reject: undefined },
  federationHosts: { access: 'open', reject: undefined, allowed: true },
} as const;

/**
 * The lists of hosts of a Misskey server, or one that came from it (Sharkey, Iceshrimp, CherryPick),
 * as its API takes them at `admin/update-meta` and gives them at `admin/meta`. They have no reasons.
 * To silence media marks them as sensitive and takes their emoji away, which is less than to reject
 * them: rejected media are silenced, and it is said what is missing, but silenced ones are not read.
 * Source: misskey-dev/misskey, packages/backend/src/server/api/endpoints/admin/update-meta.ts and
 * packages/backend/src/core/UtilityService.ts.
 */
export const misskeyHosts: WrittenFormat = {
  name: 'misskey-hosts',
  mediaType: 'application/json',
  unit: 'item',
  software: 'misskey',
  coverage: COVERS.limited,
  file: 'lists/misskey.json',
  matches: ({ json }) => isGroup(json) && LISTS.some((list) => Array.isArray(json[list])),
  read,
  write,
};

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const meta = whole.value;
  if (!isGroup(meta) || !LISTS.some((list) => Array.isArray(meta[list]))) {
    const expected = 'an object with blockedHosts, silencedHosts or mediaSilencedHosts';
    const got = 'it has no list of hosts';
    return { rows: [], problems: [listProblem('unknown-shape', 0, { got, expected })] };
  }
  if (meta['federation'] === 'none')
    return { rows: [], problems: [listProblem('no-federation', 0)] };
  return readHosts(hostsOf(meta), [], ({ line, list, host }, server) =>
    list === 'mediaSilencedHosts'
      ? { problems: [listProblem('only-sensitive', line, { got: host })] }
      : { problems: [], row: { line, server, ...readAs[list] } },
  );
}

/** Every host with the list it stands in, the harshest list first, numbered through all of them. */
function hostsOf(
  meta: Readonly<Record<string, unknown>>,
): readonly ListedHost<HostList | 'federationHosts'>[] {
  const lists =
    meta['federation'] === 'specified' ? ([...LISTS, 'federationHosts'] as const) : LISTS;
  return lists
    .flatMap((list) => {
      const hosts = meta[list];
      return (Array.isArray(hosts) ? hosts : []).map((host) => ({ list, host: String(host) }));
    })
    .map(({ list, host }, index) => ({ line: index + 1, list, host }))
    .filter(({ host }) => host.trim() !== '');
}

function write(listing: Listing): ListText {
  const hosts: Record<HostList, string[]> = {
    blockedHosts: [],
    silencedHosts: [],
    mediaSilencedHosts: [],
  };
  const dropped: Dropped[] = [];
  for (const row of listing.rows) {
    const { server, state } = row;
    const drop = (because: Dropped['because']): void => {
      dropped.push({ server: server.name, because });
    };
    const { access, reject } = state;
    const above = harsherAbove(listing, row);
    if (above !== 'suspended' && server.digest === undefined)
      for (const list of listsOf(state)) hosts[list].push(server.name);
    if (above !== undefined) drop('milder-below');
    else if (access === 'open') drop('open');
    else if (server.digest !== undefined) drop('obfuscated');
    else if (access === 'watched') drop('no-watch');
    else {
      if (access === 'limited' && reject.length > 0) drop('no-reject');
      if (row.lastDayOfAccess !== undefined) drop('no-end');
    }
  }
  return { text: `${JSON.stringify(hosts, undefined, 2)}\n`, dropped };
}

function listsOf({ access, reject }: Listing['rows'][number]['state']): readonly HostList[] {
  if (access === 'suspended') return ['blockedHosts'];
  return [
    ...(access === 'limited' ? (['silencedHosts'] as const) : []),
    ...(access !== 'open' && reject.includes('media') ? (['mediaSilencedHosts'] as const) : []),
  ];
}
