import { checkContent } from '../src/reading/check-content.ts';
import type { Content } from '../src/schema/content.ts';
import type { ContentFolder } from '../src/reading/content-folder.ts';
import { buildSite, type Site } from '../src/site/build-site.ts';

/**
 * A content folder as the site that pages and feeds are made from.
 *
 * @param folder a folder without problems
 * @param today the day, as `YYYY-MM-DD`
 */
export function siteOf(folder: ContentFolder, today: string): Site {
  const { content, problems } = checkContent(folder, today);
  if (problems.length > 0) throw new Error(`The folder has problems: ${JSON.stringify(problems)}`);
  return siteOfContent(content, today);
}

/**
 * What was read of a content folder as the site that pages and feeds are made from.
 *
 * @param content what was read
 * @param today the day, as `YYYY-MM-DD`
 */
export function siteOfContent(content: Content, today: string): Site {
  if (content.site === undefined) throw new Error('The folder has no site.');
  const entries = <C extends string, T>(
    collection: C,
    records: readonly { readonly id: string; readonly data: T }[],
  ): { id: string; collection: C; data: T }[] =>
    records.map(({ id, data }) => ({ id, collection, data }));
  return buildSite(
    {
      // A picture is one only in a build.
      site: { ...content.site.data, look: { colour: content.site.data.look?.colour } },
      decisions: entries('decisions', content.decisions),
      criteria: entries('criteria', content.criteria),
      guides: [],
      posts: entries('posts', content.posts),
      pages: entries('pages', content.pages),
    },
    today,
    new URL(content.site.data.url).pathname,
    false,
  );
}
