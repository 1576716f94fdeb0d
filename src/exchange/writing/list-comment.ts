import { WITHHELD } from '../../schema/decision.ts';
import type { Row } from '../../register/rows.ts';

/**
 * Why a server is in a list: the reason of the event that counts, on one line.
 *
 * @param row the server's row, or what was in force on another day
 * @returns undefined where nothing is in force, or where the team keeps the reason to itself
 */
export function listComment({ state }: Pick<Row, 'state'>): string | undefined {
  const reason = state.event?.reason;
  return reason === undefined || reason === WITHHELD ? undefined : reason.replace(/\s+/gu, ' ');
}
