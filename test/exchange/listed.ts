import type { Dropped } from '../../src/exchange/format.ts';
import type { Listing } from '../../src/exchange/listing.ts';
import type { Row } from '../../src/register/rows.ts';

/** What is left out of a list while its server is in it. */
const PARTS: readonly Dropped['because'][] = [
  'known-accounts',
  'no-reason',
  'no-end',
  'no-below',
  'no-reject',
];

/**
 * The rows of a register that a written list must hold: those that it does not say it drops.
 *
 * @param listing the register on a day
 * @param dropped what the list says it leaves out
 */
export function listed({ rows }: Listing, dropped: readonly Dropped[]): readonly Row[] {
  const gone = dropped
    .filter(({ because }) => !PARTS.includes(because))
    .map(({ server }) => server);
  return rows.filter(({ server }) => !gone.includes(server.name));
}

/** A reason as lists carry it: on one line, and nothing where it is withheld. */
export function commentOf({ state }: Row): string | undefined {
  const reason = state.event?.reason;
  return reason === undefined || reason === 'withheld' ? undefined : reason.split(/\s+/u).join(' ');
}
