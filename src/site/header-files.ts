import { headerPolicy } from './content-policy.ts';

/** The headers every answer carries. */
const headers: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', headerPolicy],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The same headers in the forms that hosts and web servers read: `_headers` for Netlify, Cloudflare
 * Pages and their like, and snippets to include for nginx and Caddy.
 *
 * @param base the base path of the site, with a slash at its end
 * @returns file names in the site, each with its text
 */
export function headerFiles(base: string): ReadonlyMap<string, string> {
  // Files with a digest in their name never change.
  const hashed = `${base}_astro/*`;
  return new Map([
    [
      '_headers',
      `${base}*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}${hashed}\n  Cache-Control: ${FOREVER}\n`,
    ],
    [
      '_headers.nginx',
      `# Inside server { }:  include /path/to/site/_headers.nginx;\n${headers
        .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
        .join('')}location ~ ^${base}_astro/ {\n${headers
        .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
        .join('')}  add_header Cache-Control "${FOREVER}" always;\n}\n`,
    ],
    [
      '_headers.caddy',
      `# Inside the site's block:  import /path/to/site/_headers.caddy\nheader {\n${headers
        .map(([name, value]) => `\t${name} "${value}"\n`)
        .join('')}}\nheader ${hashed} Cache-Control "${FOREVER}"\n`,
    ],
  ]);
}
