import fc from 'fast-check';
import { listingOf, type Listing } from '../../src/exchange/listing.ts';
import { buildRegister } from '../../src/register/register.ts';
import type { EventRecord } from '../../src/schema/decision.ts';
import { clearListings, OURS, publicListings, TODAY } from './arbitrary-register.ts';

/** Registers as readers see them, and as the team itself does. */
export const anyListings: fc.Arbitrary<Listing> = fc.oneof(publicListings, clearListings);

/** One event, written shortly. */
export function on(
  date: string,
  action: EventRecord['action'],
  more: Partial<EventRecord> = {},
): EventRecord {
  return { date, action, reason: 'It floods us.', ...more };
}

/**
 * A register about servers with a history each.
 *
 * @param histories the events by the name of the server
 * @param today the day of the listing
 */
export function listingWith(
  histories: Readonly<Record<string, readonly EventRecord[]>>,
  today: string = TODAY,
): Listing {
  const records = Object.entries(histories).map(([id, history]) => ({
    id,
    data: { history: [...history] },
  }));
  return listingOf(buildRegister(records, []), OURS, today);
}
