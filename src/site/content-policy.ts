/** What every page may load and do: its own files, nothing inline, and a question to the search. */
const directives = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Auditors such as Lighthouse read robots.txt from within the page; no script of ours asks anything.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Which scripts a page lets run: the site's own, or also the WebAssembly in which Pagefind is written. */
export type Scripts = 'own' | 'search';

const scriptSources: Readonly<Record<Scripts, string>> = {
  own: "script-src 'self'",
  search: "script-src 'self' 'wasm-unsafe-eval'",
};

const policyWith = (scripts: Scripts): string => [...directives, scriptSources[scripts]].join('; ');

/** The policy of a page as a `<meta>` can carry it. The browser keeps to it and to the header's. */
export const metaPolicy: Readonly<Record<Scripts, string>> = {
  own: policyWith('own'),
  search: policyWith('search'),
};

/**
 * The policy as a header carries it for all pages: as wide as the search needs, and without framing,
 * which a meta element cannot forbid (CSP 3, section 3.3).
 */
export const headerPolicy = `${metaPolicy.search}; frame-ancestors 'none'`;
