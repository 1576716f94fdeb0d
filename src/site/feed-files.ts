import { tagUri, type FeedFormat, type FeedItem } from '../feeds/feed.ts';
import { feedParts } from '../feeds/feed-parts.ts';
import { formats } from '../feeds/formats.ts';
import { xmlItem, xmlText } from '../feeds/well-formed.ts';
import type { Site } from './build-site.ts';
import { feedPath } from './feed-path.ts';
import { feedSources, type FeedSource } from './feed-sources.ts';
import type { PostRenderer } from './post-items.ts';

/** A file of a feed, by its name in the site, and how its text is made. */
export interface FeedFileOfSite {
  /** The way to the file, without the first slash. */
  readonly name: string;
  readonly format: FeedFormat;
  readonly write: () => Promise<string>;
}

/** Readers fetch a feed again and again: two parts, in full, stay under 512 KiB. */
const LIMITS = { items: 100, bytes: 240 * 1024, window: 30 };

/**
 * Every file of every feed: three formats, and the archives of those that have grown long.
 *
 * @param site the site
 * @param render gives the text of a post
 */
export async function feedFiles(
  site: Site,
  render: PostRenderer,
): Promise<readonly FeedFileOfSite[]> {
  const { posts, tags, decisions, access, criteria, servers } = feedSources(site);
  const all = [posts, ...tags, decisions, ...access, ...criteria, ...servers];
  const files: FeedFileOfSite[] = [];
  for (const source of all) files.push(...filesOf(site, source, await source.items(render)));
  return files;
}

function filesOf(site: Site, source: FeedSource, found: readonly FeedItem[]): FeedFileOfSite[] {
  const { record, address } = site;
  const { current, archives } = feedParts(found.map(xmlItem), sizeOf, LIMITS);
  const head = {
    id: tagUri(record.server.domain, '2023', `feeds${source.path}`),
    title: xmlText(source.title),
    description: xmlText(source.description),
    page: address(source.page),
    language: record.language,
    zone: record['time-zone'] ?? 'UTC',
    author: xmlText(record.team.name),
    hub: record.hub,
    since: source.since,
  };
  return formats.flatMap((format) => {
    const at = (archive?: number): string => feedPath(source.path, format, archive);
    const link = (archive: number): string | undefined =>
      archive >= 1 && archive <= archives.length ? address(at(archive)) : undefined;
    const file = (part: readonly FeedItem[], archive?: number): FeedFileOfSite => ({
      name: at(archive).slice(1),
      format,
      write: async () => {
        const text = await format.write({
          head,
          address: address(at(archive)),
          archiveOf: archive === undefined ? undefined : address(at()),
          older: link((archive ?? archives.length + 1) - 1),
          newer: archive === undefined ? undefined : link(archive + 1),
          items: part,
        });
        return format.require(text, at(archive));
      },
    });
    return [file(current), ...archives.map((part, index) => file(part, index + 1))];
  });
}

const encoder = new TextEncoder();

/** What an item comes to in a file: its text, escaped, and what stands around it. */
function sizeOf({ html, summary, title }: FeedItem): number {
  return Math.ceil(encoder.encode(html + summary + title).length * 1.3) + 700;
}
