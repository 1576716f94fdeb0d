/** One page of a long list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Its number, from 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * Cuts a list into pages. An empty list has one empty page.
 *
 * @param items the list
 * @param size how many items stand on a page
 */
export function paged<T>(items: readonly T[], size: number): readonly PageOf<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
  }));
}

/**
 * The address of a page of a list: the first has the list's own.
 *
 * @param path the way to the list, with a slash at its end
 * @param page the page's number, from 1
 */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}
