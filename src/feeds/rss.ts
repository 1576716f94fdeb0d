import { getRssString } from '@astrojs/rss';
import { escapeText, escapeXml } from './escape-xml.ts';
import { lastChange, publishedAt, type FeedFormat } from './feed.ts';
import { requireXml } from './well-formed.ts';

/** RSS 2.0 as the Advisory Board profiles it (https://www.rssboard.org/rss-profile). */
export const rss: FeedFormat = {
  ending: '.xml',
  mediaType: 'application/rss+xml',
  name: 'RSS',
  write: async (file) => {
    const { head, address, archiveOf, older, newer, items } = file;
    const text = await getRssString({
      title: head.title,
      description: head.description,
      site: head.page,
      trailingSlash: true,
      xmlns: {
        atom: 'http://www.w3.org/2005/Atom',
        // Astro leaves it out where no item has a text, and writes an empty element all the same.
        content: 'http://purl.org/rss/1.0/modules/content/',
        dc: 'http://purl.org/dc/elements/1.1/',
        ...(archiveOf === undefined ? {} : { fh: 'http://purl.org/syndication/history/1.0' }),
      },
      customData: [
        `<language>${escapeXml(head.language)}</language>`,
        `<lastBuildDate>${new Date(lastChange(file)).toUTCString()}</lastBuildDate>`,
        link('self', address),
        head.hub === undefined ? '' : link('hub', head.hub),
        archiveOf === undefined ? '' : `<fh:archive/>${link('current', archiveOf)}`,
        older === undefined ? '' : link('prev-archive', older),
        newer === undefined ? '' : link('next-archive', newer),
      ].join(''),
      items: items.map((item) => ({
        title: item.title,
        // Readers take it for HTML, or for plain text: what need not be written otherwise is not.
        description: escapeText(item.summary),
        link: item.link,
        pubDate: new Date(publishedAt(item, head)),
        categories: [...item.categories],
        content: item.html,
        customData: [
          `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
          ...(item.language === head.language
            ? []
            : [`<dc:language>${escapeXml(item.language)}</dc:language>`]),
          ...item.authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
        ].join(''),
      })),
    });
    return text.replace(/<title>[^<]*<\/title>/gu, plainTitle);
  },
  require: requireXml,
};

/** Readers take titles for HTML or not; numbers mean the sign itself to both (RSS Profile, 3.1). */
function plainTitle(title: string): string {
  return title.replaceAll('&lt;', '&#x3C;').replaceAll('&amp;', '&#x26;');
}

function link(rel: string, href: string): string {
  const type = rel === 'hub' ? '' : ' type="application/rss+xml"';
  return `<atom:link href="${escapeXml(href)}" rel="${rel}"${type}/>`;
}
