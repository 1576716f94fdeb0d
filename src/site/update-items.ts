import type { FeedItem } from '../feeds/feed.ts';
import { dayOf } from '../schema/plain-time.ts';
import type { Update } from '../schema/update.ts';

/** What feeds say of an update, besides what they say of the record that it is of. */
export interface UpdateStory {
  readonly title: string;
  /** The address of an update, by its place in the record. */
  readonly link: (index: number) => string;
  /** An update as feed readers show it. */
  readonly html: (update: Update) => string;
}

/**
 * The items of the updates that readers should hear of. An update of the day of its record came after
 * it, whatever the time of that.
 *
 * @param updates the updates of a record, in the order of the record
 * @param record the item of the record itself
 * @param story what to say of an update
 */
export function updateItems<Item extends FeedItem>(
  updates: readonly Update[],
  record: Item,
  { title, link, html }: UpdateStory,
): readonly Item[] {
  return updates.flatMap((update, index) =>
    update.major === true
      ? [
          {
            ...record,
            id: `${record.id}/update-${update.date}${ordinal(updates, index)}`,
            title,
            summary: update.note,
            link: link(index),
            ...dates(updates, index, record),
            html: html(update),
          },
        ]
      : [],
  );
}

/** Tells updates of one day apart: nothing for the first, `-2` for the second. */
function ordinal(updates: readonly Update[], index: number): string {
  const before = earlierOfDay(updates, index);
  return before === 0 ? '' : `-${before + 1}`;
}

function earlierOfDay(updates: readonly Update[], index: number): number {
  const day = updates[index]?.date;
  return updates.slice(0, index).filter(({ date }) => date === day).length;
}

function dates(
  updates: readonly Update[],
  index: number,
  record: FeedItem,
): Pick<FeedItem, 'date' | 'changed' | 'place'> {
  const date = changeOf(record.date, updates.slice(0, index + 1));
  const place = earlierOfDay(updates, index) + (date === record.date ? record.place + 1 : 0);
  return { date, changed: date, place };
}

/**
 * When a record was last changed in the open.
 *
 * @param date its own day or time
 * @param updates its updates, oldest first
 * @returns the day of the last update; its own date where there is none, or none of a later day
 */
export function changeOf(date: string, updates: readonly Update[] = []): string {
  const last = updates.at(-1)?.date;
  return last === undefined || last === dayOf(date) ? date : last;
}
