import { isPlainDate } from '../../schema/plain-date.ts';

/**
 * The day of a time as software writes it (ISO 8601), in UTC.
 *
 * @param time for example `2022-11-16T08:15:34.238Z`, or a plain day
 * @returns the day as `YYYY-MM-DD`, or undefined where the text is no time
 */
export function plainDay(time: string): string | undefined {
  const day = time.trim().slice(0, 10);
  if (!isPlainDate(day)) return undefined;
  if (time.trim().length === 10) return day;
  const at = new Date(time.trim());
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
}
