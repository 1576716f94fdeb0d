import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../../src/site/content-policy.ts';
import { site, subSite } from './sample.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The rules of a `_headers` file: headers by the paths they are for. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
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
  expect(expected.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8,}/u);
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
