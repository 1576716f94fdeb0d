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

/** What the search needs besides: its script, and WebAssembly, in which Pagefind is written. */
const searching = ["script-src 'self' 'wasm-unsafe-eval'"];

/** The policy of a page as a `<meta>` can carry it: no script at all. The browser keeps to it and to the header's. */
export const metaPolicy = [...directives, "script-src 'none'"].join('; ');

/** The same for the page of the search. */
export const searchMetaPolicy = [...directives, ...searching].join('; ');

/**
 * The policy as a header carries it for all pages: as wide as the search needs, and without framing,
 * which a meta element cannot forbid (CSP 3, section 3.3).
 */
export const headerPolicy = [...directives, ...searching, "frame-ancestors 'none'"].join('; ');
