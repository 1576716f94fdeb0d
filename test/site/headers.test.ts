import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../../src/site/content-policy.ts';
import { headerFiles } from '../../src/site/header-files.ts';
import { site, subSite } from './sample.ts';

const FOREVER = 'public, max-age=31536000, immutable';

type Headers = Readonly<Record<string, string>>;

/** What a host or web server with such a file sends for a path, as its documentation has it. */
type Server = (text: string, path: string) => Headers;

/** Several headers of one name become one, as Cloudflare and HTTP have it. */
function joined(headers: readonly (readonly [name: string, value: string])[]): Headers {
  const all: Record<string, string> = {};
  for (const [name, value] of headers)
    all[name] = all[name] === undefined ? value : `${all[name]}, ${value}`;
  return all;
}

/** https://developers.cloudflare.com/pages/configuration/headers/ */
const cloudflare: Server = (text, path) => {
  const found: [string, string][] = [];
  let applies = false;
  for (const line of text.split('\n').filter((one) => !/^\s*(#|$)/u.test(one))) {
    const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/u.exec(line) ?? [];
    if (name === '') applies = globOf(line).test(path);
    else if (applies) found.push([name, value]);
  }
  return joined(found);
};

function globOf(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`^${literal.replace('*', '.*')}$`, 'u');
}

/** https://nginx.org/en/docs/http/ngx_http_headers_module.html and ngx_http_rewrite_module.html */
const nginx: Server = (text, path) => {
  const variables = new Map<string, string>();
  const found: [string, string][] = [];
  let applies = true;
  // The file of a folder is found by an inner redirect, which changes the address.
  const uri = decodeURIComponent(path).replace(/\/$/u, '/index.html');
  for (const line of text.split('\n')) {
    const [, condition] = /^if \(\$uri ~ "(.*)"\) \{$/u.exec(line) ?? [];
    if (condition !== undefined) applies = new RegExp(condition, 'u').test(uri);
    else if (line === '}') applies = true;
    const [, variable = '', value = ''] = /^\s*set (\$\w+) "([^"]*)";$/u.exec(line) ?? [];
    if (applies && variable !== '') variables.set(variable, value);
  }
  for (const [, name = '', quoted, variable = ''] of text.matchAll(
    /^add_header ([\w-]+) (?:"([^"]*)"|(\$\w+)) always;$/gmu,
  )) {
    const value = quoted ?? variables.get(variable) ?? '';
    if (value !== '') found.push([name, value]);
  }
  return joined(found);
};

/** https://caddyserver.com/docs/caddyfile/directives/header and matchers#path-regexp */
const caddy: Server = (text, path) => {
  const [block = '', rest = ''] = text.split(/^\}$/mu);
  const found = [...block.matchAll(/^\t([\w-]+) "([^"]*)"$/gmu)];
  const matchers = new Map(
    [...rest.matchAll(/^(@\w+) path_regexp "(.*)"$/gmu)].map(([, name, pattern = '']) => [
      name,
      new RegExp(pattern, 'u'),
    ]),
  );
  const more = [...rest.matchAll(/^header (@\w+) ([\w-]+) "([^"]*)"$/gmu)]
    .filter(([, matcher]) => matchers.get(matcher)?.test(decodeURIComponent(path)))
    .map(([, , name = '', value = '']) => [name, value] as const);
  return joined([...found.map(([, name = '', value = '']) => [name, value] as const), ...more]);
};

const servers: readonly (readonly [file: string, server: Server])[] = [
  ['_headers', cloudflare],
  ['_headers.nginx', nginx],
  ['_headers.caddy', caddy],
];

const expected = cloudflare(site.text('_headers'), '/');

test('the policy is as wide as the page of the search needs, and forbids framing too', () => {
  expect(expected['Content-Security-Policy']).toBe(`${metaPolicy.search}; frame-ancestors 'none'`);
});

test('every answer keeps to https, to its type, to its own site', () => {
  expect(expected).toMatchObject({
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

/** What a path of the site may be used for, told by where it stands alone. */
function meantFor(path: string): Headers {
  const elsewhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  if (path.startsWith('/_astro/')) return { ...elsewhere, 'Cache-Control': FOREVER };
  if (path.startsWith('/previews/') || path === '/icon.svg') return elsewhere;
  if (/\.(?:xml|json|csv|txt|exs|ics)$/u.test(path))
    return { ...elsewhere, 'Access-Control-Allow-Origin': '*' };
  return /(?:\/|\.html)$/u.test(path) ? { 'Cross-Origin-Resource-Policy': 'same-origin' } : {};
}

const MEANT = [
  'Cross-Origin-Resource-Policy',
  'Access-Control-Allow-Origin',
  'Cache-Control',
] as const;

describe.each(servers)(
  '%s says of every file what may be done with it elsewhere',
  (file, server) => {
    test.each([
      ['/', site],
      ['/sub/', subSite],
    ] as const)('at %s', (base, { files, text }) => {
      const paths = [...files.keys()].map((name) => `/${name}`.replace(/\/index\.html$/u, '/'));
      const said = (path: string): Headers => {
        const sent = server(text(file), base + path.slice(1));
        return Object.fromEntries(
          Object.entries(sent).filter(([name]) => MEANT.some((one) => one === name)),
        );
      };
      expect(paths.length).toBeGreaterThan(300);
      expect(paths.map((path) => [path, said(path)])).toEqual(
        paths.map((path) => [path, meantFor(path)]),
      );
    });
  },
);

test('every server sends the same', () => {
  for (const path of ['/', '/feed.xml', '/_astro/a.B1.webp', '/look.css'])
    for (const [file, server] of servers)
      expect(server(site.text(file), path), file).toEqual(cloudflare(site.text('_headers'), path));
});

test.each(['/a+b/', '/m(od)/', '/räume/', '/%C3%A4%20b/', "/it's%22x/", '/a.b/'])(
  'a site at %s has its rules there and nowhere else',
  (written) => {
    const url = new URL(written, 'https://a.example/').href;
    const base = new URL(url).pathname;
    for (const [file, server] of servers) {
      const text = headerFiles(base, { url, 'strict-transport': undefined }).get(file) ?? '';
      const at = (path: string): Headers => server(text, path);
      expect(at(`${base}feed.xml`)['Access-Control-Allow-Origin'], file).toBe('*');
      expect(at(`${base}about/`)['Cross-Origin-Resource-Policy'], file).toBe('same-origin');
      expect(at('/another/feed.xml')['Access-Control-Allow-Origin'], file).toBeUndefined();
      expect(at('/aab/feed.xml')['Access-Control-Allow-Origin'], file).toBeUndefined();
    }
  },
);

test('no path of _headers has two stars, which Cloudflare refuses', () => {
  const paths = site
    .text('_headers')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
});

describe('plain http is refused', () => {
  const HOST = 'max-age=31536000';
  const BELOW = 'max-age=31536000; includeSubDomains';
  test.each([
    ['https://a.example/', undefined, HOST],
    ['https://a.example/', 'none', undefined],
    ['https://a.example/', 'host', HOST],
    ['https://a.example/', 'subdomains', BELOW],
    ['https://a.example/sub/', undefined, undefined],
    ['https://a.example/sub/', 'none', undefined],
    ['https://a.example/sub/', 'host', HOST],
    ['https://a.example/sub/', 'subdomains', BELOW],
    ['http://a.example/', undefined, undefined],
    ['http://a.example/', 'host', undefined],
    ['http://a.example/sub/', 'subdomains', undefined],
  ] as const)(
    'at %s with strict-transport %s: %s, and every file says so',
    (url, choice, value) => {
      const base = new URL(url).pathname;
      const files = headerFiles(base, { url, 'strict-transport': choice });
      expect(cloudflare(files.get('_headers') ?? '', `${base}x`)['Strict-Transport-Security']).toBe(
        value,
      );
      for (const text of files.values()) {
        const sent = [...text.matchAll(/Strict-Transport-Security:? "?([^"\n]*)/gu)].map(
          ([, one]) => one,
        );
        expect(new Set(sent)).toEqual(new Set(value === undefined ? [] : [value]));
        const [note] = /^# .*site\.yaml.*$/mu.exec(text) ?? [];
        expect(note).toContain(
          value === undefined ? 'may go on using plain http' : 'refuse plain http for this host',
        );
        expect(note).toContain(url.startsWith('https:') ? 'strict-transport' : 'The url');
        expect(note?.includes('all below it')).toBe(value === BELOW);
      }
    },
  );
});

test('a site below a path says nothing of plain http for the whole host', () => {
  expect(subSite.text('_headers')).not.toContain('Strict-Transport-Security');
});
