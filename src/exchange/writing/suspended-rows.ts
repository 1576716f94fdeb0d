import type { Dropped } from '../format.ts';
import { harsherAbove } from './harsher-above.ts';
import type { Listing, ListingRow } from '../listing.ts';
import { unsaidAccess } from './unsaid-access.ts';
import { writeEach } from './write-each.ts';

/**
 * The rows for a format that knows nothing but suspended servers in clear, and what it leaves out.
 *
 * @param listing the register on a day
 * @param below whether an entry covers all servers below its own, or none
 */
export function suspendedRows(
  listing: Listing,
  below: 'all' | 'none',
): { readonly rows: readonly ListingRow[]; readonly dropped: readonly Dropped[] } {
  const { items, dropped } = writeEach(listing.rows, (row) => {
    const { server, state, lastDayOfAccess } = row;
    const covered =
      below === 'all' && state.access !== 'suspended' && harsherAbove(listing, row) === 'suspended';
    const because = covered
      ? 'milder-below'
      : (unsaidAccess(state.access) ?? (server.digest === undefined ? undefined : 'obfuscated'));
    return because === undefined
      ? {
          items: [row],
          dropped: [lastDayOfAccess !== undefined && 'no-end', below === 'none' && 'no-below'],
        }
      : { items: [], dropped: [because] };
  });
  return { rows: items, dropped };
}
