import { digestName } from '../register/mask-name.ts';
import { escapeXml } from './escape-xml.ts';
import { requireXml } from './well-formed.ts';
import {
  changedAt,
  lastChange,
  publishedAt,
  type FeedFile,
  type FeedFormat,
  type FeedHead,
  type FeedItem,
} from './feed.ts';

/** Atom (RFC 4287), with archives as RFC 5005 has them. */
export const atom: FeedFormat = {
  ending: '.atom.xml',
  mediaType: 'application/atom+xml',
  name: 'Atom',
  write: (file) => Promise.resolve(feed(file)),
  require: requireXml,
};

function feed(file: FeedFile): string {
  const { head, address, archiveOf, older, newer, items } = file;
  const lines = [
    `<id>${escapeXml(head.id)}</id>`,
    `<title>${escapeXml(head.title)}</title>`,
    `<subtitle>${escapeXml(head.description)}</subtitle>`,
    `<updated>${lastChange(file)}</updated>`,
    `<author><name>${escapeXml(head.author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(head.page)}"/>`,
    link('self', address),
    ...(head.hub === undefined ? [] : [`<link rel="hub" href="${escapeXml(head.hub)}"/>`]),
    ...(archiveOf === undefined ? [] : ['<fh:archive/>', link('current', archiveOf)]),
    ...(older === undefined ? [] : [link('prev-archive', older)]),
    ...(newer === undefined ? [] : [link('next-archive', newer)]),
    ...items.map((item) => entry(item, head)),
  ];
  const history =
    archiveOf === undefined ? '' : ' xmlns:fh="http://purl.org/syndication/history/1.0"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"${history} xml:lang="${escapeXml(head.language)}">\n${lines.join('\n')}\n</feed>\n`;
}

function entry(item: FeedItem, head: FeedHead): string {
  return [
    `<entry xml:lang="${escapeXml(item.language)}">`,
    `<id>${escapeXml(item.id)}</id>`,
    `<title>${escapeXml(item.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(item.link)}"/>`,
    `<published>${publishedAt(item, head)}</published>`,
    `<updated>${ownMoment(item, head)}</updated>`,
    ...item.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...item.categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    `<summary type="html">${escapeXml(escapeXml(item.summary))}</summary>`,
    `<content type="html">${escapeXml(item.html)}</content>`,
    '</entry>',
  ].join('\n');
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" type="application/atom+xml" href="${escapeXml(href)}"/>`;
}

/**
 * Two entries must not be updated at the same moment (W3C Feed Validator, DuplicateUpdated), but what
 * we know is the day or the minute. A fraction of a second made from the id tells them apart and never
 * changes.
 */
function ownMoment(item: FeedItem, head: FeedHead): string {
  const fraction = Number.parseInt(digestName(item.id).slice(0, 8), 16) % 1_000_000;
  return changedAt(item, head).replace('Z', `.${String(fraction).padStart(6, '0')}Z`);
}
