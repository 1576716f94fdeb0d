import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { listCell } from '../reading/list-cell.ts';
import { readListLines } from '../reading/list-lines.ts';
import type { Listing } from '../listing.ts';
import { readServer } from '../reading/read-server.ts';
import type { Sample } from '../sample.ts';
import { suspendedRows } from '../writing/suspended-rows.ts';

/** One suspended server a line: what firewalls, relays and scripts read. */
export const domains: WrittenFormat = {
  name: 'domains',
  mediaType: 'text/plain',
  unit: 'line',
  coverage: COVERS.suspended,
  file: 'lists/domains.txt',
  matches: looksLikeNames,
  read: readSuspended,
  write: writeSuspended,
};

/**
 * Reads a list of names that are suspended, one a line.
 *
 * @param text the whole text
 */
export function readSuspended(text: string): ListReading {
  const { lines, problems } = readListLines(text);
  return {
    rows: lines.map(({ line, server }) => ({
      line,
      server,
      access: 'suspended',
      reject: undefined,
    })),
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

/** More than half of the first lines are names of servers and no more but a remark. */
function looksLikeNames({ json, lines }: Sample): boolean {
  const named = lines
    .map(listCell)
    .filter((cell) => /^\S+$/u.test(cell) && !('fault' in readServer(cell)));
  return json === undefined && named.length * 2 > lines.length;
}
