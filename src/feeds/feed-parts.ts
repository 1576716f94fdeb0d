/** A feed cut into what followers fetch again and again, and what never changes. */
export interface FeedParts<T> {
  /** The newest first. */
  readonly current: readonly T[];
  /** The oldest part first, the newest item of each first. Each is complete and stays as it is. */
  readonly archives: readonly (readonly T[])[];
}

/** How large a part may be. */
export interface PartLimits {
  /** How many items a part holds at most. */
  readonly items: number;
  /** How many bytes the items of a part come to at most. One item alone may be larger. */
  readonly bytes: number;
  /** How many items followers get at least, where there are so many. */
  readonly window: number;
}

/**
 * Cuts a feed into a current part and archives (RFC 5005, section 4). Parts are filled from the
 * oldest item on, so that a new item never moves an old one into another archive. The current part
 * holds what no archive has, and reaches back into the last archive as far as the window asks. The
 * first archive comes together with the second: until then two parts stand in the feed itself.
 *
 * @param items all items, the newest first
 * @param sizeOf an item's size in bytes
 * @param limits how large a part may be
 */
export function feedParts<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limits: PartLimits,
): FeedParts<T> {
  const parts: T[][] = [[]];
  let bytes = 0;
  for (const item of items.toReversed()) {
    const size = sizeOf(item);
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && (part.length >= limits.items || bytes + size > limits.bytes)) {
      parts.push([item]);
      bytes = size;
    } else {
      part.push(item);
      bytes += size;
    }
  }
  const archives = parts.slice(0, -1).map((part) => part.toReversed());
  if (archives.length < 2) return { current: items, archives: [] };
  const last = parts.at(-1) ?? [];
  let reach = last.length;
  while (reach < Math.min(limits.window, items.length)) {
    const next = items[reach];
    if (next === undefined || bytes + sizeOf(next) > limits.bytes) break;
    bytes += sizeOf(next);
    reach += 1;
  }
  return { current: items.slice(0, reach), archives };
}
