import type { Content, Writing } from '../schema/content.ts';
import { isPublished } from './is-published.ts';
import { ACCESSES } from './access.ts';

/** Pages and files that every site has. */
const PAGES = [
  '/',
  '/posts/',
  '/register/',
  '/criteria/',
  '/guides/',
  '/meaning/',
  '/lists/',
  '/follow/',
  '/search/',
  '/feed.xml',
  '/register/feed.xml',
  '/calendar.ics',
];

/**
 * The addresses of the site that a writer may link to, each with the headings there; undefined
 * where the headings are Candor's own and not checked.
 *
 * A record that could not be read has its address all the same: its own problems are enough.
 *
 * @param content the content folder
 * @param today the day, as `YYYY-MM-DD`
 */
export function siteAddresses(
  content: Content,
  today: string,
): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const addresses = new Map<string, ReadonlySet<string> | undefined>();
  const add = (path: string, writing?: Writing): void => {
    addresses.set(path, writing && new Set(writing.headings.map(({ anchor }) => anchor)));
  };
  for (const path of PAGES) add(path);
  for (const access of ACCESSES) add(`/register/${access}/`);
  for (const { id } of content.decisions) add(`/decisions/${id}/`);
  for (const { id } of content.criteria) {
    add(`/criteria/${id}/`);
    add(`/register/criterion/${id}/`);
  }
  for (const { id } of content.guides) add(`/guides/${id}/`);
  for (const { id, data, writing } of content.posts) {
    if (!isPublished(data, today)) continue;
    add(`/posts/${id}/`, writing);
    for (const tag of data.tags ?? []) add(`/posts/tags/${tag}/`);
    add(`/posts/years/${data.date.slice(0, 4)}/`);
  }
  for (const { id, writing } of content.pages) add(`/${id}/`, writing);
  for (const key of content.unreadable)
    add(key.startsWith('pages/') ? `/${key.slice(6)}/` : `/${key}/`);
  return addresses;
}
