import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import PostText from '../components/PostText.astro';
import { feedHtml } from '../feeds/feed-html.ts';
import { feedWindow } from '../feeds/feed-window.ts';
import { postRss, type FeedItem } from '../feeds/post-rss.ts';
import type { Post, Site } from '../load.ts';

/** Readers fetch a feed again and again: it holds what is new, in full, and stays light. */
const LIMITS = { items: 30, bytes: 480 * 1024 };

/**
 * The feed of posts.
 *
 * @param site the site
 */
export async function postFeed(site: Site): Promise<Response> {
  const { record, words, address } = site;
  const container = await AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
  });
  const posts = site.posts.slice(0, LIMITS.items);
  const items = await Promise.all(posts.map((post) => itemOf(post, site, container)));
  const changes = posts.flatMap(({ data }) => [
    data.date,
    ...(data.updates ?? []).map(({ date }) => date),
  ]);
  const xml = await postRss({
    title: words.feedTitle(record.title),
    description: record.description,
    site: address('/'),
    address: address('/feed.xml'),
    language: record.language,
    changed: changes.toSorted().at(-1),
    items: feedWindow(items, ({ html }) => new TextEncoder().encode(html).length, LIMITS),
  });
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}

async function itemOf(post: Post, site: Site, container: AstroContainer): Promise<FeedItem> {
  const { record, words, address } = site;
  const link = address(`/posts/${post.id}/`);
  const html = await container.renderToString(PostText, { props: { site, post } });
  return {
    id: `tag:${record.server.domain},${post.data.date}:posts/${post.id}`,
    title: post.data.title,
    description: post.data.description,
    link,
    date: post.data.date,
    authors: post.data.authors ?? [record.team.name],
    categories: post.data.tags ?? [],
    html: feedHtml(html, {
      page: link,
      done: words.done,
      toDo: words.toDo,
    }),
  };
}
