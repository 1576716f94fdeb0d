import { ACCESSES, type Access } from '../../register/access.ts';
import { stateOn } from '../../register/state.ts';
import type { Decision, Register } from '../../register/register.ts';
import type { Row } from '../../register/rows.ts';
import { withParents } from '../../register/with-parents.ts';
import type { Listing } from '../listing.ts';

/**
 * The harshest access among the servers above a server's, where it is harsher than its own and a
 * list can name that server. Software that covers subdomains will hold the milder server to it,
 * unless the format can say otherwise.
 *
 * @param listing the register on a day
 * @param row the server's row
 * @returns undefined where nothing above it is harsher, or all that is has a masked name
 */
export function harsherAbove({ register, today }: Listing, row: Row): Access | undefined {
  let harshest = row.state.access;
  for (const { servers, history } of decisionsAbove(register, row))
    if (servers.some(({ digest }) => digest === undefined))
      harshest = harsher(harshest, stateOn(history, today).access);
  return harshest === row.state.access ? undefined : harshest;
}

function decisionsAbove(register: Register, { server, decision }: Row): readonly Decision[] {
  if (server.digest === undefined)
    return withParents(server.name)
      .slice(1)
      .flatMap((name) => register.find(name) ?? []);
  const above: Decision[] = [];
  for (let next = register.above(decision); next !== undefined; next = register.above(next)) {
    if (above.includes(next)) break;
    above.push(next);
  }
  return above;
}

function harsher(a: Access, b: Access): Access {
  return ACCESSES.indexOf(a) > ACCESSES.indexOf(b) ? a : b;
}
