import type { Action, EventRecord } from '../src/schema/decision.ts';

/**
 * An event with as little in it as an event can have.
 *
 * @param date its day, as `YYYY-MM-DD`
 * @param action what it does
 * @param more other fields
 */
export function eventOf(
  date: string,
  action: Action,
  more: Partial<EventRecord> = {},
): EventRecord {
  return { date, action, reason: 'It floods us.', ...more };
}
