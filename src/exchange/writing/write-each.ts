import type { Dropped, DroppedBecause } from '../format.ts';
import type { ListingRow } from '../listing.ts';

/** What one row of the register comes to in a list. */
export interface RowWriting<Item> {
  /** The lines or items that it becomes. */
  readonly items: readonly Item[];
  /** Why those do not say all; what is no reason is passed over. */
  readonly dropped: readonly (DroppedBecause | false | undefined)[];
}

/**
 * Writes the rows of the register one by one, each as lines or items of a list.
 *
 * @param rows the rows
 * @param write what one of them comes to
 */
export function writeEach<Item>(
  rows: readonly ListingRow[],
  write: (row: ListingRow) => RowWriting<Item>,
): { readonly items: readonly Item[]; readonly dropped: readonly Dropped[] } {
  const items: Item[] = [];
  const dropped: Dropped[] = [];
  for (const row of rows) {
    const { items: own, dropped: reasons } = write(row);
    items.push(...own);
    for (const because of reasons) if (because) dropped.push({ server: row.server.name, because });
  }
  return { items, dropped };
}
