import { isGroup, type JsonGroup } from './read-json.ts';

/**
 * The pages of an answer that comes page by page: the whole where it is one page, or those that
 * somebody put into an array.
 *
 * @param whole the JSON
 */
export function pagesIn(whole: unknown): readonly JsonGroup[] {
  const pages: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
  return pages.filter(isGroup);
}
