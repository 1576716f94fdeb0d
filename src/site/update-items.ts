import type { FeedItem } from '../feeds/feed.ts';
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
 * The items of the updates that readers should hear of.
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
            date: update.date,
            changed: update.date,
            html: html(update),
          },
        ]
      : [],
  );
}

/** Tells updates of one day apart: nothing for the first, `-2` for the second. */
function ordinal(updates: readonly Update[], index: number): string {
  const day = updates[index]?.date;
  const before = updates.slice(0, index).filter(({ date }) => date === day).length;
  return before === 0 ? '' : `-${before + 1}`;
}
