import { getRssString } from '@astrojs/rss';

/** One post as the feed needs it. */
export interface FeedItem {
  /** What names it for ever, wherever the site stands: a tag URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The whole address of its page. */
  readonly link: string;
  /** The day it was published, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** Its text, from `feedHtml`. */
  readonly html: string;
}

/** A feed and where it stands. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The whole address of the site. */
  readonly site: string;
  /** The whole address of the feed itself. */
  readonly address: string;
  readonly language: string;
  /** The day its content last changed, as `YYYY-MM-DD`; undefined for an empty feed. */
  readonly changed: string | undefined;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-profile). Nothing in it comes from the clock, so
 * the same content gives the same bytes and followers' programs see that nothing has changed.
 *
 * @param feed the feed
 * @returns the XML text
 */
export function postRss(feed: Feed): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.site,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${escapeXml(feed.language)}</language>`,
      feed.changed === undefined ? '' : `<lastBuildDate>${rfc822(feed.changed)}</lastBuildDate>`,
      `<atom:link href="${escapeXml(feed.address)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      description: item.description,
      link: item.link,
      pubDate: new Date(`${item.date}T00:00:00Z`),
      categories: [...item.categories],
      content: item.html,
      customData: [
        `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
        ...item.authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
      ].join(''),
    })),
  });
}

function rfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
