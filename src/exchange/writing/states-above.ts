import type { Decision, Register } from '../../register/register.ts';
import type { Row } from '../../register/rows.ts';
import { parentsOf } from '../../register/parents-of.ts';
import { stateOn, type State } from '../../register/state.ts';
import type { Listing } from '../listing.ts';

/**
 * What applies to the servers above a server's that a list can name. Software that covers subdomains
 * will hold the server to it, unless the format can say otherwise.
 *
 * @param listing the register on a day
 * @param row the server's row
 * @returns of the closest first; empty where nothing is decided above it, or all names are masked
 */
export function statesAbove({ register, today }: Listing, row: Row): readonly State[] {
  return decisionsAbove(register, row)
    .filter(({ servers }) => servers.some(({ digest }) => digest === undefined))
    .map(({ history }) => stateOn(history, today));
}

function decisionsAbove(register: Register, { server, decision }: Row): readonly Decision[] {
  if (server.digest === undefined)
    return parentsOf(server.name).flatMap((name) => register.find(name) ?? []);
  const above: Decision[] = [];
  for (let next = register.above(decision); next !== undefined; next = register.above(next)) {
    if (above.includes(next)) break;
    above.push(next);
  }
  return above;
}
