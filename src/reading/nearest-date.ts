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

/**
 * The day and time that a date written in another way most likely means, where a time may stand.
 *
 * @param got the date as written, for example `2025-1-9 9:05` or `9 January 2025, 2:30 pm`
 * @returns `YYYY-MM-DDThh:mm`; the day alone where no time is written; undefined where the day cannot
 *   be told, or the time is that of a zone which may not be the team's
 */
export function nearestTime(got: string): string | undefined {
  const [time, hours = '', minutes = '', half = '', zone] =
    /(?<![\d:.-])(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*([ap]\.?m\b))?(?:\s*(z\b|utc|gmt|[+-]\d{2}:?\d{2}))?/iu.exec(
      got.replace(/^\s*\d{4}.\d{1,2}.\d{1,2}T?/u, ' '),
    ) ?? [];
  const date = nearestDate(time === undefined ? got : got.replace(time.trim(), ' ').trim());
  if (time === undefined || date === undefined) return date;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/iu.test(half) ? 12 : 0);
  if (zone !== undefined || hour > 23 || Number(minutes) > 59) return undefined;
  return `${date}T${String(hour).padStart(2, '0')}:${minutes}`;
}

function day(year = '', month = '', date = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPlainDate(text) ? text : undefined;
}
