import { WITHHELD, type EventRecord } from '../schema/decision.ts';
import { inShort } from './in-short.ts';

/**
 * Why an event happened, as the team tells it.
 *
 * @param event the event
 * @param withheld what is said where the team keeps it to itself
 */
export function reasonText({ reason }: Pick<EventRecord, 'reason'>, withheld: string): string {
  return reason === WITHHELD ? withheld : reason;
}

/**
 * The same where there is little room: the short form that the team wrote, or else as much of the
 * reason as has room.
 *
 * @param event the event
 * @param withheld what is said where the team keeps it to itself
 * @param limit how many characters of the reason at most
 */
export function shortReasonText(
  { reason, short }: Pick<EventRecord, 'reason' | 'short'>,
  withheld: string,
  limit: number,
): string {
  return reason === WITHHELD ? withheld : inShort(short ?? reason, limit);
}
