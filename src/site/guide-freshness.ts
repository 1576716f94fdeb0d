import { addDays } from '../schema/plain-date.ts';
import type { GuideRecord } from '../schema/guide.ts';

/** How many days the steps of a guide are trusted after they were compared with the client. */
const TRUSTED_DAYS = 365;

/**
 * How far a guide can be relied on.
 *
 * @param guide the guide
 * @param today the day, as `YYYY-MM-DD`
 * @returns `unverified` where nobody has compared the steps with the client, `stale` where that was
 *   more than a year ago
 */
export function guideFreshness(
  { checked }: Pick<GuideRecord, 'checked'>,
  today: string,
): 'fresh' | 'stale' | 'unverified' {
  if (checked === undefined) return 'unverified';
  return addDays(checked, TRUSTED_DAYS) < today ? 'stale' : 'fresh';
}
