import type { Row } from '../../register/rows.ts';
import type { Listing } from '../listing.ts';
import { statesAbove } from './states-above.ts';

/**
 * Tells whether a server above that a list can name rejects what a server's own decision does not.
 *
 * @param listing the register on a day
 * @param row the server's row
 */
export function rejectsMoreAbove(listing: Listing, row: Row): boolean {
  const { server, state } = row;
  if (state.access === 'suspended' || server.digest !== undefined) return false;
  return statesAbove(listing, row).some(({ reject }) =>
    reject.some((what) => !state.reject.includes(what)),
  );
}
