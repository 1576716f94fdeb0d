import type { SiteRecord } from '../schema/site.ts';
import { headerPolicy } from './content-policy.ts';

type Header = readonly [name: string, value: string];

/** The headers every answer carries. */
const always: readonly Header[] = [
  ['Content-Security-Policy', headerPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** For how long browsers refuse plain http, and where (RFC 6797, section 6.1): a year. */
const strictTransport = {
  none: [],
  host: [['Strict-Transport-Security', 'max-age=31536000']],
  subdomains: [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']],
} as const satisfies Record<string, readonly Header[]>;

/** What the files say of it: of this site, and which line changes that. */
const strictTransportNotes: Readonly<Record<keyof typeof strictTransport, string>> = {
  none: 'Browsers may go on using plain http here.',
  host: 'Browsers that have been here refuse plain http for this host for a year.',
  subdomains:
    'Browsers that have been here refuse plain http for this host and all below it for a year.',
};

const FOREVER = 'public, max-age=31536000, immutable';

/** What the headers of a site depend on. */
export type HeaderSite = Pick<SiteRecord, 'url' | 'strict-transport'>;

/**
 * The same headers in the forms that hosts and web servers read: `_headers` for Netlify, Cloudflare
 * Pages and their like, and snippets to include for nginx and Caddy.
 *
 * @param base the base path of the site, with a slash at its end
 * @param site what the team says of it
 * @returns file names in the site, each with its text
 */
export function headerFiles(base: string, site: HeaderSite): ReadonlyMap<string, string> {
  const transport = transportOf(base, site);
  const headers = [...always, ...strictTransport[transport]];
  const note = `# ${strictTransportNotes[transport]} ${cureOf(site)}\n`;
  // Files with a digest in their name never change.
  const hashed = `${base}_astro/*`;
  return new Map([
    [
      '_headers',
      `${note}${base}*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}${hashed}\n  Cache-Control: ${FOREVER}\n`,
    ],
    [
      '_headers.nginx',
      `# Inside server { }:  include /path/to/site/_headers.nginx;\n${note}${headers
        .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
        .join('')}location ~ ^${base}_astro/ {\n${headers
        .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
        .join('')}  add_header Cache-Control "${FOREVER}" always;\n}\n`,
    ],
    [
      '_headers.caddy',
      `# Inside the site's block:  import /path/to/site/_headers.caddy\n${note}header {\n${headers
        .map(([name, value]) => `\t${name} "${value}"\n`)
        .join('')}}\nheader ${hashed} Cache-Control "${FOREVER}"\n`,
    ],
  ]);
}

/** It may be said over https alone (RFC 6797, section 7.2), and holds for a host, never for a folder. */
function transportOf(base: string, site: HeaderSite): keyof typeof strictTransport {
  if (!isSecure(site)) return 'none';
  return site['strict-transport'] ?? (base === '/' ? 'host' : 'none');
}

function cureOf(site: HeaderSite): string {
  return isSecure(site)
    ? 'strict-transport in site.yaml changes it.'
    : 'The url in site.yaml would have to begin with https to change it.';
}

function isSecure({ url }: HeaderSite): boolean {
  return URL.parse(url)?.protocol === 'https:';
}
