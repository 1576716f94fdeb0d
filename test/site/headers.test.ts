import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../../src/site/content-policy.ts';
import { headerFiles } from '../../src/site/header-files.ts';
import { site, subSite } from './sample.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The rules of a `_headers` file: headers by the paths they are for. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => !/^\s*(#|$)/u.test(one))) {
    const header = /^\s+([\w-]+): (.+)$/u.exec(line);
    if (header) rule.set(header[1] ?? '', header[2] ?? '');
    else rules.set(line, (rule = new Map<string, string>()));
  }
  return rules;
}

/** The headers in a text, by a pattern whose groups are name and value. */
function headersIn(text: string, pattern: RegExp): Map<string, string> {
  return new Map([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
}

const rules = rulesOf(site.text('_headers'));
const expected = rules.get('/*') ?? new Map<string, string>();
const nginx = site.text('_headers.nginx');
const caddy = site.text('_headers.caddy');
const NGINX = /^\s*add_header ([\w-]+) "([^"]*)" always;$/gmu;

test('the policy is as wide as the page of the search needs, and forbids framing too', () => {
  expect(expected.get('Content-Security-Policy')).toBe(
    `${metaPolicy.search}; frame-ancestors 'none'`,
  );
});

test('every answer keeps to https, to its type, to its own site', () => {
  expect(expected.get('Strict-Transport-Security')).toBe('max-age=31536000');
  expect(Object.fromEntries(expected)).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

test('files with a digest in their name may be kept for ever, and no others', () => {
  expect([...rules.keys()]).toEqual(['/*', '/_astro/*']);
  expect(Object.fromEntries(rules.get('/_astro/*') ?? [])).toEqual({ 'Cache-Control': FOREVER });
  expect(expected.has('Cache-Control')).toBe(false);
});

describe('every server is told the same', () => {
  test('nginx, which forgets what stands outside a location', () => {
    const [outside = '', inside = ''] = nginx.split(/^location [^{]*\{$/mu);
    expect(headersIn(outside, NGINX)).toEqual(expected);
    expect(headersIn(inside, NGINX)).toEqual(new Map([...expected, ['Cache-Control', FOREVER]]));
  });
  test('Caddy', () => {
    const [block = '', rest = ''] = caddy.split(/^\}$/mu);
    expect(headersIn(block, /^\t([\w-]+) "([^"]*)"$/gmu)).toEqual(expected);
    expect(rest.trim()).toBe(`header /_astro/* Cache-Control "${FOREVER}"`);
  });
});

test('a site below a path has its rules for that path', () => {
  expect([...rulesOf(subSite.text('_headers')).keys()]).toEqual(['/sub/*', '/sub/_astro/*']);
  expect(subSite.text('_headers.caddy')).toContain('\nheader /sub/_astro/* ');
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
      expect(
        rulesOf(files.get('_headers') ?? '')
          .get(`${base}*`)
          ?.get('Strict-Transport-Security'),
      ).toBe(value);
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
