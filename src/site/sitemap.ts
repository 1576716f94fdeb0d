import { escapeXml } from '../feeds/escape-xml.ts';
import type { Post, Site } from './build-site.ts';
import type { Decision } from '../register/register.ts';
import { historyLines } from '../register/history-lines.ts';
import { postLists } from './post-lists.ts';
import { dayOf } from '../schema/plain-time.ts';
import { changeOf } from './update-items.ts';
import { pagePath } from './paging.ts';
import { registerViews } from './register-views.ts';

/** A page for search engines: its way, and the day it last changed where that is known. */
export interface SitemapEntry {
  readonly path: string;
  readonly changed: string | undefined;
}

/**
 * The sitemap (https://www.sitemaps.org/protocol.html).
 *
 * @param site the site
 */
export function sitemap(site: Site): string {
  const urls = sitemapEntries(site).map(
    ({ path, changed }) =>
      `<url><loc>${escapeXml(site.address(path))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Every page that others may find, each with the day its content last changed. */
export function sitemapEntries(site: Site): readonly SitemapEntry[] {
  const { posts, register, guides, pages, today } = site;
  const decided = (decisions: readonly Decision[]): string | undefined =>
    latest(decisions.map((decision) => changeOfDecision(decision, today)));
  const posted = (chosen: readonly Post[]): string | undefined => latest(chosen.map(changeOfPost));
  return [
    { path: '/', changed: latest([posted(posts), decided(register.decisions)]) },
    ...postLists(site).map(({ path, page, items }) => ({
      path: pagePath(path, page),
      changed: posted(items),
    })),
    ...posts.map((post) => ({ path: `/posts/${post.id}/`, changed: changeOfPost(post) })),
    ...registerViews(site).map(({ path, page, items }) => ({
      path: pagePath(path, page),
      changed: decided(items.map(({ decision }) => decision)),
    })),
    ...register.decisions.map((decision) => ({
      path: `/decisions/${decision.slug}/`,
      changed: changeOfDecision(decision, today),
    })),
    { path: '/criteria/', changed: undefined },
    ...register.criteria.map(({ id, data, decisions }) => ({
      path: `/criteria/${id}/`,
      changed: latest([data.adopted, data.changes?.at(-1)?.date, decided(decisions)]),
    })),
    { path: '/guides/', changed: latest(guides.flatMap(({ data }) => data.checked ?? [])) },
    ...guides.map(({ id, data }) => ({ path: `/guides/${id}/`, changed: data.checked })),
    { path: '/meaning/', changed: undefined },
    { path: '/lists/', changed: undefined },
    { path: '/follow/', changed: undefined },
    { path: '/search/', changed: undefined },
    ...pages.map(({ id, data }) => ({ path: `/${id}/`, changed: data.updated })),
  ];
}

/** The day a post was last changed in the open. */
function changeOfPost({ data }: Post): string {
  return dayOf(changeOf(data.date, data.updates));
}

/** The day something last happened to a decision; undefined while it is only announced. */
export function changeOfDecision({ history }: Decision, today: string): string | undefined {
  return latest(
    historyLines(history, today).flatMap(({ date, event }) => [date, event.updates?.at(-1)?.date]),
  );
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
