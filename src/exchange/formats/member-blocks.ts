import { readSuspended, writeSuspended } from './domains.ts';
import { COVERS } from '../coverage.ts';
import type { WrittenFormat } from '../format.ts';

/**
 * The list of servers that one member of a Mastodon server blocks, as Mastodon's preferences export
 * and import it: names, one a line, without a header. It is never recognised by itself, because it
 * is the same text as a plain list of names.
 * Source: mastodon/mastodon, app/models/export.rb, `to_blocked_domains_csv`.
 */
export const memberBlocks: WrittenFormat = {
  name: 'member-blocks',
  mediaType: 'text/plain',
  unit: 'line',
  software: 'mastodon',
  coverage: COVERS.suspended,
  file: 'lists/members.txt',
  shownTo: 'readers',
  matches: () => false,
  read: readSuspended,
  write: writeSuspended,
};
