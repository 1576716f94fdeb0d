import type { Row } from '../../register/rows.ts';
import type { Dropped } from '../format.ts';
import { harsherAbove } from './harsher-above.ts';
import type { Listing, ListingRow } from '../listing.ts';

/**
 * The rows for a format that knows nothing but suspended servers in clear, and what it leaves out.
 *
 * @param listing the register on a day
 */
export function suspendedRows(listing: Listing): {
  readonly rows: readonly ListingRow[];
  readonly dropped: readonly Dropped[];
} {
  const rows: ListingRow[] = [];
  const dropped: Dropped[] = [];
  for (const row of listing.rows) {
    const because = becauseOf(listing, row);
    if (because === undefined) rows.push(row);
    if (because !== undefined) dropped.push({ server: row.server.name, because });
    else if (row.lastDayOfAccess !== undefined)
      dropped.push({ server: row.server.name, because: 'no-end' });
  }
  return { rows, dropped };
}

function becauseOf(listing: Listing, row: Row): Dropped['because'] | undefined {
  const { access } = row.state;
  if (access !== 'suspended' && harsherAbove(listing, row) === 'suspended') return 'milder-below';
  if (access === 'open') return 'open';
  if (access === 'watched') return 'no-watch';
  if (access === 'limited') return 'no-limit';
  return row.server.digest === undefined ? undefined : 'obfuscated';
}
