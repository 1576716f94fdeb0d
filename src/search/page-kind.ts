import type { Words } from '../words/words.ts';

/** What a page that can be found is. */
export type PageKind = keyof Words['searchKind'];

const KINDS: ReadonlyMap<string, PageKind> = new Map([
  ['posts', 'post'],
  ['decisions', 'decision'],
  ['guides', 'guide'],
  ['criteria', 'criterion'],
]);

/**
 * What a page is, by its address.
 *
 * @param path the way to it from the top of the site, such as `/posts/2024-01-14-minute/`
 */
export function pageKind(path: string): PageKind {
  return KINDS.get(path.split('/')[1] ?? '') ?? 'page';
}
