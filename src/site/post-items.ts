import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import PostText from '../components/PostText.astro';
import { escapeXml } from '../feeds/escape-xml.ts';
import { fill, link, paragraph } from '../feeds/event-html.ts';
import { feedHtml } from '../feeds/feed-html.ts';
import type { FeedItem } from '../feeds/feed.ts';
import type { Post, Site } from '../load.ts';
import { ordinal } from './event-items.ts';

/** An item about a post, with what feeds choose by. */
export interface PostItem extends FeedItem {
  readonly post: Post;
}

let container: Promise<AstroContainer> | undefined;

/**
 * The items of a post: the post in full, and one for each update that readers should hear of.
 *
 * @param site the site
 * @param post the post
 */
export async function postItems(site: Site, post: Post): Promise<readonly PostItem[]> {
  const { record, words, format } = site;
  const { data } = post;
  const page = site.address(`/posts/${post.id}/`);
  const updates = data.updates ?? [];
  const id = `tag:${record.server.domain},${data.date}:posts/${post.id}`;
  const common = {
    post,
    authors: data.authors ?? [record.team.name],
    categories: data.tags ?? [],
    language: data.language ?? record.language,
  };
  const major = updates.flatMap((update, index): PostItem[] =>
    update.major === true
      ? [
          {
            ...common,
            id: `${id}/update-${update.date}${ordinal(updates, index)}`,
            title: words.updateTitle(data.title),
            summary: update.note,
            link: `${page}#_update-${index + 1}`,
            date: update.date,
            changed: update.date,
            html: paragraph(
              fill(words.updateSentence, {
                date: escapeXml(format.date(update.date)),
                post: link({ title: data.title, address: page }),
                note: escapeXml(update.note),
              }),
            ),
          },
        ]
      : [],
  );
  return [
    {
      ...common,
      id,
      title: data.title,
      summary: data.description,
      link: page,
      date: data.date,
      changed: updates.at(-1)?.date ?? data.date,
      html: feedHtml(await textOf(site, post), { page, done: words.done, toDo: words.toDo }),
    },
    ...major,
  ];
}

/** The text of a post as its page has it, components rendered. */
async function textOf(site: Site, post: Post): Promise<string> {
  container ??= createContainer();
  return (await container).renderToString(PostText, { props: { site, post } });
}

async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}
