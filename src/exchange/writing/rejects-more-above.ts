import type { Row } from '../../register/rows.ts';
import { stateOn } from '../../register/state.ts';
import { withParents } from '../../register/with-parents.ts';
import type { Reject } from '../../schema/decision.ts';
import type { Listing } from '../listing.ts';

/**
 * Tells whether a server above rejects what a server's own decision does not, and a list can name it.
 * Software that covers subdomains will hold the milder server to it, unless the format can say
 * otherwise.
 *
 * @param listing the register on a day
 * @param row the server's row
 */
export function rejectsMoreAbove({ register, today }: Listing, { server, state }: Row): boolean {
  if (state.access === 'suspended' || server.digest !== undefined) return false;
  const rejected = withParents(server.name)
    .slice(1)
    .flatMap((name) => register.find(name) ?? [])
    .filter(({ servers }) => servers.every(({ digest }) => digest === undefined))
    .flatMap<Reject>(({ history }) => stateOn(history, today).reject);
  return rejected.some((what) => !state.reject.includes(what));
}
