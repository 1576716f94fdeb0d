/**
 * The newest items that fit into a feed.
 *
 * @param items the items, the newest first
 * @param sizeOf an item's size in bytes
 * @param limits how many items and bytes at most; the newest item always fits
 */
export function feedWindow<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limits: { readonly items: number; readonly bytes: number },
): readonly T[] {
  let left = limits.bytes;
  const end = items.findIndex((item, index) => {
    left -= sizeOf(item);
    return index > 0 && (index >= limits.items || left < 0);
  });
  return end === -1 ? items : items.slice(0, end);
}
