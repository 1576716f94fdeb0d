/**
 * The next page that an answer’s `Link` header names, after RFC 8288.
 *
 * @param header the header, null where there is none
 * @param page the answer’s address, which links may be relative to
 */
export function nextLink(header: string | null, page: URL): URL | undefined {
  for (const [, target, parameters] of (header ?? '').matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]*))?)*)/gu,
  )) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]*))/iu.exec(parameters ?? '');
    if ((rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/u).includes('next'))
      return URL.parse(target ?? '', page) ?? undefined;
  }
  return undefined;
}
