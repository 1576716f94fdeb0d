import type { FeedFormat } from '../feeds/feed.ts';

/**
 * The way to a file of a feed: `/feed.xml`, `/register/feed.atom.xml`, `/feed-1.json`.
 *
 * @param path the way to the page the feed belongs to, with a slash at its end
 * @param format the format
 * @param archive the number of the archive, the oldest 1; undefined for the feed itself
 */
export function feedPath(path: string, { ending }: FeedFormat, archive?: number): string {
  return `${path}feed${archive === undefined ? '' : `-${archive}`}${ending}`;
}
