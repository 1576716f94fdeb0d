import { changedAt, publishedAt, type FeedFile, type FeedFormat } from './feed.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: FeedFormat = {
  ending: '.json',
  mediaType: 'application/feed+json',
  name: 'JSON Feed',
  write: (file) => Promise.resolve(`${JSON.stringify(feed(file), undefined, 1)}\n`),
  require: (text) => {
    JSON.parse(text);
    return text;
  },
};

function feed({ head, address, older, items }: FeedFile): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.page,
    feed_url: address,
    ...(older === undefined ? {} : { next_url: older }),
    ...(head.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: head.hub }] }),
    language: head.language,
    authors: [{ name: head.author }],
    items: items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: publishedAt(item, head),
      ...(item.changed === item.date ? {} : { date_modified: changedAt(item, head) }),
      authors: item.authors.map((name) => ({ name })),
      tags: item.categories,
      language: item.language,
    })),
  };
}
