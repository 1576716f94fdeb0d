import { formats } from '../feeds/formats.ts';
import type { SiteRecord } from '../schema/site.ts';
import { headerPolicy } from './content-policy.ts';
import { listFiles } from './published-lists.ts';

type Header = readonly [name: string, value: string];

/** Headers for some paths of a site. */
interface Rule {
  /** What they are, in a word that a web server takes for a name. */
  readonly name: string;
  /** The paths below the base path; a `*` stands for anything, slashes too. */
  readonly paths: readonly string[];
  readonly headers: readonly Header[];
}

/** The headers every answer carries. What other sites may do with it stands in `rules`. */
const always: readonly Header[] = [
  ['Content-Security-Policy', headerPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
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

const ELSEWHERE: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

/** The endings of what other software fetches: feeds, lists, their schema, the calendar. */
const dataEndings = new Set(
  [
    ...formats.map(({ ending }) => ending),
    ...listFiles.map(({ file }) => file),
    'calendar.ics',
  ].map((name) => name.slice(name.lastIndexOf('.'))),
);

/**
 * What differs by path. Pages are for the site itself. Pictures may stand in pages elsewhere, such as
 * a feed reader's or a link card's, and a page elsewhere may read data. No path has a header from two
 * rules: hosts join them to a value that means nothing. None has two `*`, which Cloudflare refuses.
 */
const rules: readonly Rule[] = [
  {
    name: 'pages',
    paths: ['', '*/', '*.html'],
    headers: [['Cross-Origin-Resource-Policy', 'same-origin']],
  },
  { name: 'pictures', paths: ['previews/*', 'icon.svg'], headers: [ELSEWHERE] },
  {
    name: 'data',
    paths: [...dataEndings].sort().map((ending) => `*${ending}`),
    headers: [ELSEWHERE, ['Access-Control-Allow-Origin', '*']],
  },
  {
    // Pictures, and with them styles and scripts: all have a digest in their name and never change.
    name: 'hashed',
    paths: ['_astro/*'],
    headers: [ELSEWHERE, ['Cache-Control', 'public, max-age=31536000, immutable']],
  },
];

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
  return new Map([
    ['_headers', `${note}${forHosts(base, headers)}`],
    [
      '_headers.nginx',
      `# Inside server { }:  include /path/to/site/_headers.nginx;\n${note}${forNginx(base, headers)}`,
    ],
    [
      '_headers.caddy',
      `# Inside the site's block:  import /path/to/site/_headers.caddy\n${note}${forCaddy(base, headers)}`,
    ],
  ]);
}

/**
 * The form of Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare
 * (https://developers.cloudflare.com/pages/configuration/headers/). To Netlify a folder is also all
 * that is in it: what is more exact comes after it and wins.
 */
function forHosts(base: string, headers: readonly Header[]): string {
  return [{ paths: ['*'], headers }, ...rules]
    .flatMap(({ paths, headers }) =>
      paths.map(
        (path) =>
          `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
      ),
    )
    .join('');
}

/**
 * A location of the team's own that adds a header forgets all that stand outside it, so there is none
 * here: a variable that is empty adds no header (ngx_http_headers_module).
 */
function forNginx(base: string, headers: readonly Header[]): string {
  const differing = new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)));
  const variable = (name: string): string => `$candor_${name.toLowerCase().replaceAll('-', '_')}`;
  return [
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...[...differing].map((name) => `set ${variable(name)} "";`),
    ...rules.map(
      (rule) =>
        `if ($uri ~ "${patternOf(base, rule)}") {\n${rule.headers
          .map(([name, value]) => `  set ${variable(name)} "${value}";\n`)
          .join('')}}`,
    ),
    ...[...differing].map((name) => `add_header ${name} ${variable(name)} always;`),
    '',
  ].join('\n');
}

function forCaddy(base: string, headers: readonly Header[]): string {
  return [
    `header {\n${headers.map(([name, value]) => `\t${name} "${value}"\n`).join('')}}`,
    ...rules.flatMap((rule) => [
      `@candor_${rule.name} path_regexp "${patternOf(base, rule)}"`,
      ...rule.headers.map(([name, value]) => `header @candor_${rule.name} ${name} "${value}"`),
    ]),
    '',
  ].join('\n');
}

/** A rule's paths as a regular expression that nginx (PCRE) and Caddy (RE2) read within `"`. */
function patternOf(base: string, { paths }: Rule): string {
  const escaped = (path: string): string =>
    path
      .replaceAll(/[.+?^${}()|[\]]/gu, String.raw`\$&`)
      .replaceAll(/["\s]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
  const alternatives = paths.map((path) => escaped(path).replaceAll('*', '.*'));
  return `^${escaped(decoded(base)).replaceAll('*', String.raw`\*`)}(${alternatives.join('|')})$`;
}

/** Both compare with the path as it is meant, not as it is written in an address. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
