import { compareAccess, type Access } from '../../register/access.ts';
import type { Row } from '../../register/rows.ts';
import type { Listing } from '../listing.ts';
import { statesAbove } from './states-above.ts';

/**
 * The harshest access among the servers above a server's that a list can name, where it is harsher
 * than its own.
 *
 * @param listing the register on a day
 * @param row the server's row
 * @returns undefined where nothing above it is harsher, or all that is has a masked name
 */
export function harsherAbove(listing: Listing, row: Row): Access | undefined {
  return statesAbove(listing, row)
    .map(({ access }) => access)
    .filter((access) => compareAccess(access, row.state.access) > 0)
    .toSorted(compareAccess)
    .at(-1);
}
