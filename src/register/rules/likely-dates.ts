import { distance } from 'fastest-levenshtein';
import { problem } from '../../problems/problem.ts';
import type { FieldPath } from '../../schema/content.ts';
import { isPlainDate } from '../../schema/plain-date.ts';
import { dayOf } from '../../schema/plain-time.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** No record is older than this year: there was no fediverse before. */
const FIRST_YEAR = 2000;
const YEARS_AHEAD = 10;

/** The fields that hold a day. That until which security.txt holds has a rule of its own. */
const DATES = new Set([
  'date',
  'until',
  'review',
  'read',
  'adopted',
  'retired',
  'checked',
  'updated',
  'pinned-until',
]);

/** The year of a date is one in which a team may have done or planned something. */
export const likelyDates: Rule = function* (content, today) {
  const thisYear = Number(today.slice(0, 4));
  const last = `${thisYear + YEARS_AHEAD}${today.slice(4)}`;
  for (const { file, data, at } of [...content.decisions, ...eachWriting(content)])
    for (const { path, date } of datesIn(data, []))
      if (date < String(FIRST_YEAR) || dayOf(date) > last)
        yield problem('unlikely-date', file, at(path), {
          got: date,
          nearest: meantDate(date, thisYear),
          expected:
            date > last ? `more than ${YEARS_AHEAD} years ahead` : `before the year ${FIRST_YEAR}`,
        });
};

function* datesIn(
  value: unknown,
  path: FieldPath,
): Generator<{ readonly path: FieldPath; readonly date: string }> {
  if (typeof value === 'string' && DATES.has(String(path.at(-1)))) yield { path, date: value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* datesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The same day in the latest year, up to the next, from which the one written is a slip. */
function meantDate(date: string, thisYear: number): string | undefined {
  for (let year = thisYear + 1; year >= FIRST_YEAR; year -= 1) {
    const meant = `${year}${date.slice(4)}`;
    if (isSlip(date.slice(0, 4), String(year)) && isPlainDate(dayOf(meant))) return meant;
  }
  return undefined;
}

/** Tells whether one digit is wrong, or the digits are in another order. */
function isSlip(written: string, meant: string): boolean {
  const inOrder = (digits: string): string => Array.from(digits).toSorted().join('');
  return distance(written, meant) === 1 || inOrder(written) === inOrder(meant);
}
