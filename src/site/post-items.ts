import { escapeText } from '../feeds/escape-xml.ts';
import { fill, foreign, link, paragraph } from '../feeds/html.ts';
import { feedHtml } from '../feeds/feed-html.ts';
import { tagUri, type FeedItem } from '../feeds/feed.ts';
import type { Post, Site } from './build-site.ts';
import { marksOfPost } from './language-marks.ts';
import { dayOf } from '../schema/plain-time.ts';
import { changeOf, updateItems } from './update-items.ts';

/** An item about a post, with what feeds choose by. */
export interface PostItem extends FeedItem {
  readonly post: Post;
}

/** Gives the text of a post, its updates behind it: HTML. */
export type PostRenderer = (site: Site, post: Post) => Promise<string>;

/**
 * The items of a post, the newest first: one for each update that readers should hear of, and the post
 * in full.
 *
 * @param site the site
 * @param post the post
 * @param render gives its text
 */
export async function postItems(
  site: Site,
  post: Post,
  render: PostRenderer,
): Promise<readonly PostItem[]> {
  const { record, words, format } = site;
  const { data } = post;
  const page = site.address(`/posts/${post.id}/`);
  const updates = data.updates ?? [];
  const marks = marksOfPost(site, post);
  const item: PostItem = {
    post,
    authors: data.authors ?? [record.team.name],
    categories: data.tags ?? [],
    language: data.language ?? record.language,
    id: tagUri(record.server.domain, dayOf(data.date), `posts/${post.id}`),
    title: data.title,
    summary: data.description,
    link: page,
    date: data.date,
    place: earlierOfSameDate(site, post),
    changed: changeOf(data.date, updates),
    html: feedHtml(await render(site, post), { page, done: words.done, toDo: words.toDo }),
  };
  return [
    // What is said of an update is in the site's words.
    ...updateItems(
      updates,
      { ...item, language: record.language },
      {
        title: words.updateTitle(data.title),
        link: (index) => `${page}#_update-${index + 1}`,
        html: ({ date, note }) =>
          paragraph(
            fill(words.updateSentence, {
              date: escapeText(format.date(date)),
              post: link({ title: data.title, address: page, ...marks }),
              note: foreign(note, marks),
            }),
          ),
      },
    ).toReversed(),
    item,
  ];
}

function earlierOfSameDate({ posts }: Site, post: Post): number {
  const earlier = posts.slice(posts.indexOf(post) + 1);
  const end = earlier.findIndex(({ data }) => data.date !== post.data.date);
  return end === -1 ? earlier.length : end;
}
