/**
 * The next page that an answer’s `Link` header names, after RFC 8288.
 *
 * @param header the header, null where there is none
 * @param page the answer’s address, which links may be relative to
 */
export function nextLink(header: string | null, page: URL): URL | undefined {
  for (const link of (header ?? '').split('<').slice(1)) {
    const end = link.indexOf('>');
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]*))/iu.exec(parametersIn(link.slice(end)));
    if (end !== -1 && (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/u).includes('next'))
      return URL.parse(link.slice(0, end), page) ?? undefined;
  }
  return undefined;
}

/** What stands behind a link's address, up to the comma that ends the link. */
function parametersIn(text: string): string {
  return /^(?:[^",]|"[^"]*")*/u.exec(text)?.[0] ?? '';
}
