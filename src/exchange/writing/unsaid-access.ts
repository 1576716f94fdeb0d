import type { Access } from '../../register/access.ts';
import type { DroppedBecause } from '../format.ts';

/**
 * Why a list that knows nothing but suspended servers says nothing of a server.
 *
 * @param access what applies to the server
 * @returns undefined for a suspended one, which such a list can hold
 */
export function unsaidAccess(access: Access): DroppedBecause | undefined {
  return UNSAID[access];
}

const UNSAID: Readonly<Record<Access, DroppedBecause | undefined>> = {
  open: 'open',
  watched: 'no-watch',
  limited: 'no-limit',
  suspended: undefined,
};
