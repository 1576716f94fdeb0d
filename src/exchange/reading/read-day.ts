import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { plainDay } from './plain-day.ts';
import type { ListItem } from './read-items.ts';

/** The day of an item, and what is wrong with it. */
export interface DayReading {
  /** As `YYYY-MM-DD`; undefined where there is none, or none that can be read. */
  readonly day: string | undefined;
  readonly problems: readonly ListProblem[];
}

/**
 * Reads the day of an item: that of the first of its fields which says something.
 *
 * @param item the item
 * @param fields the names of the fields that may hold it, the preferred one first
 * @param dayOf the day as `YYYY-MM-DD` that a time means, undefined where it is no time
 */
export function readDay(
  { line, text }: ListItem,
  fields: readonly string[],
  dayOf: (time: string) => string | undefined = plainDay,
): DayReading {
  const field = fields.find((name) => text(name) !== undefined);
  const got = field === undefined ? undefined : text(field);
  if (got === undefined) return { day: undefined, problems: [] };
  const day = dayOf(got);
  return {
    day,
    problems: day === undefined ? [listProblem('bad-date', line, { field, got })] : [],
  };
}
