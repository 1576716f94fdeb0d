import { isGroup } from './read-json.ts';

/**
 * Several arrays of a JSON object as one, in the order of their names, for lists that keep an array
 * for each thing done. An item that is a bare name becomes a group with that name as its `domain`.
 *
 * @param whole the object
 * @param names the names of the arrays
 * @returns the items, each group with the name of its array as its `list`; the whole itself where it
 *   has none of the arrays
 */
export function mergedArrays(whole: unknown, names: readonly string[]): unknown {
  if (!isGroup(whole) || !names.some((name) => Array.isArray(whole[name]))) return whole;
  return names.flatMap((list) => {
    const array: unknown = whole[list];
    if (!Array.isArray(array)) return [];
    return array.map((item: unknown) =>
      typeof item === 'string' ? { domain: item, list } : isGroup(item) ? { ...item, list } : item,
    );
  });
}
