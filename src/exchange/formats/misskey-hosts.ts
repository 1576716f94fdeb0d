import { COVERS } from '../coverage.ts';
import type { DroppedBecause, ListReading, ListText, WrittenFormat } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listProblem } from '../problems/list-problem.ts';
import type { Listing, ListingRow } from '../listing.ts';
import { hostText, readHosts, type ListedHost } from '../reading/read-hosts.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';
import { unsaidAccess } from '../writing/unsaid-access.ts';
import { writeEach } from '../writing/write-each.ts';
import { writeJson } from '../writing/write-json.ts';

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
  shownTo: 'everyone',
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
function hostsOf(meta: JsonGroup): readonly ListedHost<HostList | 'federationHosts'>[] {
  const lists =
    meta['federation'] === 'specified' ? ([...LISTS, 'federationHosts'] as const) : LISTS;
  return lists
    .flatMap((list) => {
      const hosts = meta[list];
      return (Array.isArray(hosts) ? hosts : []).map((host) => ({ list, host: hostText(host) }));
    })
    .map(({ list, host }, index) => ({ line: index + 1, list, host }))
    .filter(({ host }) => host.trim() !== '');
}

function write(listing: Listing): ListText {
  const { items, dropped } = writeEach(listing.rows, (row) => {
    const { server, state, lastDayOfAccess } = row;
    const above = harsherAbove(listing, row);
    const named = above !== 'suspended' && server.digest === undefined;
    const because = above === undefined ? unsaidBecause(row) : 'milder-below';
    return {
      items: named ? listsOf(state).map((list) => ({ list, host: server.name })) : [],
      dropped:
        because === undefined
          ? [
              state.access === 'limited' && state.reject.length > 0 && 'no-reject',
              lastDayOfAccess !== undefined && 'no-end',
            ]
          : [because],
    };
  });
  const hostsIn = (list: HostList): readonly string[] =>
    items.filter((item) => item.list === list).map(({ host }) => host);
  const hosts: Record<HostList, readonly string[]> = {
    blockedHosts: hostsIn('blockedHosts'),
    silencedHosts: hostsIn('silencedHosts'),
    mediaSilencedHosts: hostsIn('mediaSilencedHosts'),
  };
  return { text: writeJson(hosts), dropped };
}

function unsaidBecause({ server, state: { access } }: ListingRow): DroppedBecause | undefined {
  const unsaid = unsaidAccess(access);
  if (unsaid === 'open') return 'open';
  if (server.digest !== undefined) return 'obfuscated';
  return unsaid === 'no-limit' ? undefined : unsaid;
}

function listsOf({ access, reject }: ListingRow['state']): readonly HostList[] {
  const media: readonly HostList[] = reject.includes('media') ? ['mediaSilencedHosts'] : [];
  switch (access) {
    case 'open':
      return [];
    case 'watched':
      return media;
    case 'limited':
      return ['silencedHosts', ...media];
    case 'suspended':
      return ['blockedHosts'];
  }
}
