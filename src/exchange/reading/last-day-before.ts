import { plainDay } from './plain-day.ts';

/**
 * The last day on which something applies that ends at a moment: at midnight, the day before.
 *
 * @param end the moment in milliseconds since 1970
 * @returns the day in UTC as `YYYY-MM-DD`; undefined where the number is no moment
 */
export function lastDayBefore(end: number): string | undefined {
  const last = new Date(end - 1);
  return Number.isNaN(last.getTime()) ? undefined : plainDay(last.toISOString());
}
