import type { Post, Site } from './build-site.ts';
import { paged, pagePath, type PageOf } from './paging.ts';

/** One page of a list of posts. */
export interface PostListPage extends PageOf<Post> {
  readonly title: string;
  /** The way to the first page of the list. */
  readonly path: string;
  /** The page's way below `/posts/`; undefined for the first of all. */
  readonly param: string | undefined;
  /** What its feed is called, and the way to the page it belongs to; undefined where it has none. */
  readonly feed: { readonly title: string; readonly path: string } | undefined;
}

const POSTS_A_PAGE = 20;

/** Every page on which posts are listed: all, by tag, by year. */
export function postLists({ posts, words, record }: Site): readonly PostListPage[] {
  const list = (
    title: string,
    path: string,
    items: readonly Post[],
    feed: PostListPage['feed'],
  ): PostListPage[] =>
    paged(items, POSTS_A_PAGE).map((page) => ({
      ...page,
      title,
      path,
      feed,
      param: pagePath(path, page.page).slice('/posts/'.length, -1) || undefined,
    }));
  return [
    ...list(words.posts, '/posts/', posts, { title: words.feedTitle(record.title), path: '/' }),
    ...postTags(posts).flatMap(([tag, tagged]) =>
      list(words.tagged(tag), `/posts/tags/${tag}/`, tagged, {
        title: words.tagFeed(record.title, tag),
        path: `/posts/tags/${tag}/`,
      }),
    ),
    ...postYears(posts).flatMap(([year, those]) =>
      list(words.postsOf(year), `/posts/years/${year}/`, those, undefined),
    ),
  ];
}

/** The tags in use with their posts, in alphabetical order. */
export function postTags(posts: readonly Post[]): [tag: string, posts: readonly Post[]][] {
  const tags = new Map<string, Post[]>();
  for (const post of posts)
    for (const tag of new Set<string>(post.data.tags)) {
      const tagged = tags.get(tag);
      if (tagged === undefined) tags.set(tag, [post]);
      else tagged.push(post);
    }
  return [...tags].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The years with posts, the latest first. */
export function postYears(posts: readonly Post[]): [year: string, posts: readonly Post[]][] {
  return [...Map.groupBy(posts, ({ data }) => data.date.slice(0, 4))];
}
