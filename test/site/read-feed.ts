import { readXml, type XmlElement } from './read-xml.ts';

/** One item of an RSS feed. */
export interface ReadItem {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly isPermaLink: string | undefined;
  readonly description: string;
  readonly pubDate: string;
  readonly creators: readonly string[];
  readonly categories: readonly string[];
  /** `content:encoded`. */
  readonly html: string;
}

/** An RSS feed. */
export interface ReadFeed {
  readonly title: string;
  readonly link: string;
  readonly language: string;
  readonly lastBuildDate: string;
  readonly self: string | undefined;
  readonly items: readonly ReadItem[];
}

/**
 * Reads an RSS 2.0 feed.
 *
 * @param xml the document
 * @throws where it is not well-formed, or something is there more than once
 */
export function readFeed(xml: string): ReadFeed {
  const rss = readXml(xml);
  if (rss.name !== 'rss' || rss.attributes.get('version') !== '2.0')
    throw new Error('Not RSS 2.0.');
  const channel = one(rss, 'channel');
  const self = all(channel, 'atom:link').find(({ attributes }) => attributes.get('rel') === 'self');
  return {
    title: one(channel, 'title').text,
    link: one(channel, 'link').text,
    language: one(channel, 'language').text,
    lastBuildDate: one(channel, 'lastBuildDate').text,
    self: self?.attributes.get('href'),
    items: all(channel, 'item').map((item) => ({
      title: one(item, 'title').text,
      link: one(item, 'link').text,
      guid: one(item, 'guid').text,
      isPermaLink: one(item, 'guid').attributes.get('isPermaLink'),
      description: one(item, 'description').text,
      pubDate: one(item, 'pubDate').text,
      creators: all(item, 'dc:creator').map(({ text }) => text),
      categories: all(item, 'category').map(({ text }) => text),
      html: one(item, 'content:encoded').text,
    })),
  };
}

function all({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

function one(parent: XmlElement, name: string): XmlElement {
  const [first, ...others] = all(parent, name);
  if (first === undefined || others.length > 0)
    throw new Error(
      `<${parent.name}> has ${others.length === 0 ? 'no' : 'more than one'} <${name}>.`,
    );
  return first;
}
