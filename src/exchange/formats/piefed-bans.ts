import { COVERS } from '../coverage.ts';
import type { ListText, WrittenFormat } from '../format.ts';
import type { Listing } from '../listing.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { isGroup } from '../reading/read-json.ts';
import { readSuspendedItems } from '../reading/read-suspended-items.ts';
import { suspendedRows } from '../writing/suspended-rows.ts';
import { writeJson } from '../writing/write-json.ts';

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
  shownTo: 'everyone',
  matches: ({ json }) => isGroup(json) && LISTS.some((list) => list in json),
  read: (text) =>
    readSuspendedItems(text, '{banned_instances: […]}', (whole) => mergedArrays(whole, LISTS)),
  write,
};

function write(listing: Listing): ListText {
  const { rows, dropped } = suspendedRows(listing, 'none');
  const banned_instances = rows.map(({ server }) => server.name);
  const bans = { banned_instances, banned_domains: [], banned_tags: [], banned_users: [] };
  return { text: writeJson(bans), dropped };
}
