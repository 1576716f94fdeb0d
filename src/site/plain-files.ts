import type { Site } from './build-site.ts';

/**
 * Small text files that programs and people look for at fixed places, by their names in the site.
 *
 * @param site the site
 */
export function plainFiles({ record, address }: Site): ReadonlyMap<string, string> {
  const files = new Map([
    ['robots.txt', `User-agent: *\nDisallow:\n\nSitemap: ${address('/sitemap.xml')}\n`],
  ]);
  if (record.humans !== undefined) files.set('humans.txt', `${record.humans}\n`);
  if (record.security !== undefined) {
    const { contact, expires } = record.security;
    // https://www.rfc-editor.org/rfc/rfc9116
    files.set(
      '.well-known/security.txt',
      [
        `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
        `Expires: ${expires}T23:59:59Z`,
        `Preferred-Languages: ${record.language}`,
        `Canonical: ${address('/.well-known/security.txt')}`,
        '',
      ].join('\n'),
    );
  }
  return files;
}
