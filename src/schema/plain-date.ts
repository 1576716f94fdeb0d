import { z } from 'zod';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Tells whether a text is a day of the calendar written as `YYYY-MM-DD`.
 *
 * @param text anything a writer may have typed
 * @returns true for `2024-02-29`, false for `2023-02-29`, `2024-2-9` and the empty text
 */
export function isPlainDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The day after or before a day.
 *
 * @param date a day as `YYYY-MM-DD`
 * @param days how many days later; negative for earlier
 * @returns the other day as `YYYY-MM-DD`
 */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** A day of the calendar, kept as the text `YYYY-MM-DD` so that no time zone can move it. */
export const plainDate = z
  .string()
  .refine(isPlainDate, { params: { problem: 'not-a-date' }, abort: true })
  .meta({ format: 'date', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$` });
