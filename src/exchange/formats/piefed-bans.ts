import { COVERS } from '../coverage.ts';
import type { Dropped, ListText, WrittenFormat } from '../format.ts';
import type { Listing } from '../listing.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { isGroup } from '../reading/read-items.ts';
import { readSuspendedItems } from '../reading/read-suspended-items.ts';
import { unsaidAccess } from '../writing/unsaid-access.ts';

const LISTS = ['banned_instances', 'allowed_instances'];

/**
 * The file of bans that a PieFed server's team exports and imports: bare names, without reasons or
 * dates. Importing adds and never removes, and fails unless all four arrays are there. A ban is
 * about the very name, not about servers below it.
 * Source: PieFed, `import_bans_task` in app/admin/routes.py.
 */
export const piefedBans: WrittenFormat = {
  name: 'piefed-bans',
  mediaType: 'application/json',
  unit: 'item',
  software: 'piefed',
  coverage: COVERS.suspended,
  file: 'lists/piefed-bans.json',
  matches: ({ json }) => isGroup(json) && LISTS.some((list) => list in json),
  read: (text) =>
    readSuspendedItems(text, '{banned_instances: […]}', (whole) => mergedArrays(whole, LISTS)),
  write,
};

function write({ rows }: Listing): ListText {
  const names: string[] = [];
  const dropped: Dropped[] = [];
  for (const { server, state, lastDayOfAccess } of rows) {
    const because =
      unsaidAccess(state.access) ?? (server.digest === undefined ? undefined : 'obfuscated');
    if (because === undefined) names.push(server.name);
    if (because !== undefined) dropped.push({ server: server.name, because });
    else if (lastDayOfAccess !== undefined)
      dropped.push({ server: server.name, because: 'no-end' });
  }
  const bans = { banned_instances: names, banned_domains: [], banned_tags: [], banned_users: [] };
  return { text: `${JSON.stringify(bans, undefined, 2)}\n`, dropped };
}
