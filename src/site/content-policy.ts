/** What a page may load and do: its own files, and nothing inline. */
const directives = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as a `<meta>` can carry it, for hosts that cannot set headers. */
export const metaPolicy = directives.join('; ');

/** The policy as a header carries it: a meta element cannot forbid framing (CSP 3, section 3.3). */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
