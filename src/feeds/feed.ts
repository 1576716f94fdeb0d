import { momentOf } from './moment-of.ts';

/**
 * A name that stays, wherever the site stands: a tag URI (RFC 4151).
 *
 * @param domain our server, which names it
 * @param since the day from which it is named so, as `YYYY-MM-DD` or a part of it
 * @param name what it is, in any letters: what no URI holds is escaped
 */
export function tagUri(domain: string, since: string, name: string): string {
  return `tag:${domain},${since}:${encodeURI(name).replaceAll('#', '%23')}`;
}

/** One item of a feed, the same in every format. */
export interface FeedItem {
  /** What names it for ever, wherever the site stands: a tag URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The whole address of the place it is about; no two items of a feed share one. */
  readonly link: string;
  /** The day it was published, as `YYYY-MM-DD`, or the time, as `YYYY-MM-DDThh:mm`. */
  readonly date: string;
  /** How many came before it at the same date: feeds set it as many seconds later. */
  readonly place: number;
  /** The day or time it was last changed so that readers should know; its `date` where it was not. */
  readonly changed: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string;
  /** What it says, in HTML that needs no stylesheet. */
  readonly html: string;
}

/** What a feed says of itself. */
export interface FeedHead {
  /** What names it for ever: a tag URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The whole address of the page that shows the same. */
  readonly page: string;
  readonly language: string;
  /** Where the team's day begins: an IANA time zone. */
  readonly zone: string;
  /** Who writes, for items that name no one. */
  readonly author: string;
  /** The whole address of a WebSub hub that is told of changes. */
  readonly hub: string | undefined;
  /** The day it began, as `YYYY-MM-DD`: what an empty feed gives for its last change. */
  readonly since: string;
}

/** A file of a feed: the feed itself, or one of its archives. */
export interface FeedFile {
  readonly head: FeedHead;
  /** The whole address of this file. */
  readonly address: string;
  /** The whole address of the feed that this is an archive of. */
  readonly archiveOf: string | undefined;
  /** The whole address of the archive with the next older items. */
  readonly older: string | undefined;
  /** The whole address of the archive with the next newer items. */
  readonly newer: string | undefined;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** The moment at which an item was published, as RFC 3339 writes it. */
export function publishedAt({ date, place }: FeedItem, { zone }: FeedHead): string {
  return momentOf(date, zone, place);
}

/** The moment at which an item last changed so that readers should know, as RFC 3339 writes it. */
export function changedAt(item: FeedItem, head: FeedHead): string {
  return item.changed === item.date ? publishedAt(item, head) : momentOf(item.changed, head.zone);
}

/**
 * The moment a feed last changed. It comes from the items, never from the clock: the same content
 * gives the same bytes, and followers' programs see that nothing has changed.
 *
 * @param file the feed
 * @returns the moment as RFC 3339 writes it
 */
export function lastChange({ items, head }: FeedFile): string {
  const latest = items
    .map((item) => changedAt(item, head))
    .toSorted()
    .at(-1);
  return latest ?? momentOf(head.since, head.zone);
}

/** A feed in one format. */
export interface FeedFormat {
  /** What follows `feed` or `feed-1` in the name of the file. */
  readonly ending: string;
  readonly mediaType: string;
  /** What people call it. */
  readonly name: string;
  readonly write: (file: FeedFile) => Promise<string>;
  /**
   * Reads a written feed as its readers do.
   *
   * @param text the feed
   * @param name its file, for the message
   * @returns the feed itself
   * @throws where it cannot be read
   */
  readonly require: (text: string, name: string) => string;
}
