import { z } from 'zod';
import { isPlainDate } from './plain-date.ts';

/** A day, or a day and a time: seconds may follow, and a space may stand for the T. */
const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/u;

/**
 * A day of the calendar with or without a time of day, as the clock shows it where the team is. It is
 * kept as the text `YYYY-MM-DD`, `YYYY-MM-DDThh:mm` or `YYYY-MM-DDThh:mm:ss`: in the order of the
 * texts, a day comes before its times, and each before what is later.
 */
export const plainTime = z
  .string()
  .refine((text) => isPlainDate(SHAPE.exec(text)?.[1] ?? ''), {
    params: {
      problem: 'not-a-date',
      expected:
        'Write year-month-day, for example 2025-01-09, or with the time your clock shows: 2025-01-09T14:30.',
    },
    abort: true,
  })
  .overwrite((text) => text.replace(' ', 'T').replace(/(?<=T\d\d:\d\d):00$/u, ''));

/**
 * The day of a day with or without a time.
 *
 * @param time as `YYYY-MM-DD`, with or without `Thh:mm` or more
 * @returns the day as `YYYY-MM-DD`
 */
export function dayOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}
