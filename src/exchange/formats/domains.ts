import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { isNamesHeader } from '../reading/is-names-header.ts';
import { listCell } from '../reading/list-cell.ts';
import { nameWithComment, readListLines } from '../reading/list-lines.ts';
import type { Listing } from '../listing.ts';
import { readServer } from '../reading/read-server.ts';
import type { Sample } from '../sample.ts';
import { suspendedRows } from '../writing/suspended-rows.ts';

/**
 * One server a line: what firewalls, relays and scripts read. Candor writes the suspended ones; what
 * others list so may as well be what they allow, so it is not said.
 */
export const domains: WrittenFormat = {
  name: 'domains',
  mediaType: 'text/plain',
  unit: 'line',
  coverage: COVERS.suspended,
  file: 'lists/domains.txt',
  shownTo: 'readers',
  matches: looksLikeNames,
  read: readNames,
  write: writeSuspended,
};

function readNames(text: string): ListReading {
  const { lines, header, problems } = readListLines(text);
  return {
    rows: [],
    unsaid: lines.map((line) => ({ ...line, reject: undefined })),
    likeness: header?.startsWith('#') === true ? LIKE_ALLOWS : undefined,
    problems,
  };
}

/** Source: mastodon/mastodon, app/controllers/admin/export_domain_allows_controller.rb. */
const LIKE_ALLOWS = 'its header is that of Mastodon’s list of allowed servers';

/**
 * Reads a list of names that are suspended, one a line.
 *
 * @param text the whole text
 */
export function readSuspended(text: string): ListReading {
  const { lines, problems } = readListLines(text);
  return {
    rows: lines.map((line) => ({ ...line, access: 'suspended', reject: undefined })),
    problems,
  };
}

/**
 * Writes the names of suspended servers, one a line.
 *
 * @param listing the register on a day
 */
export function writeSuspended(listing: Listing): ListText {
  const { rows, dropped } = suspendedRows(listing, 'all');
  return { text: rows.map(({ server }) => `${server.name}\n`).join(''), dropped };
}

/** Below a header, or a title, more than half of the first lines are names of servers with a remark at most. */
function looksLikeNames({ json, lines }: Sample): boolean {
  if (json !== undefined) return false;
  if (lines.some(isNamesHeader)) return true;
  const rows = lines.slice(Math.max(0, lines.findIndex(isName)));
  return rows.filter(isName).length * 2 > rows.length;
}

function isName(line: string): boolean {
  return !('fault' in readServer(nameWithComment(listCell(line)).name));
}
