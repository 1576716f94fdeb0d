import { isPlainDate } from '../schema/plain-date.ts';

/**
 * The day that a date written in another way most likely means. Where day and month cannot be told
 * apart, there is no guess.
 *
 * @param got the date as written, for example `2025-1-9`, `9 January 2025` or `2025/01/09`
 * @returns the day as `YYYY-MM-DD`, or undefined
 */
export function nearestDate(got: string): string | undefined {
  const plain = got.trim().replace(/[\u2010-\u2015\u2212]/gu, '-');
  const numbers =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (numbers)
    return day(numbers[1], numbers[2], numbers[3]) ?? day(numbers[1], numbers[3], numbers[2]);
  const written = /(?<!\d)(\d{1,2})(?!\d)/u.exec(got)?.[1];
  if (!/[A-Za-z]{3}/u.test(got) || !/\d{4}/u.test(got) || written === undefined) return undefined;
  const parsed = new Date(`${got} UTC`);
  return parsed.getUTCDate() !== Number(written) ? undefined : parsed.toISOString().slice(0, 10);
}

function day(year = '', month = '', date = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPlainDate(text) ? text : undefined;
}
