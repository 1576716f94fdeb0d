import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { readSite } from '../site/read-site.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.xml', 'application/rss+xml; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
  ['.png', 'image/png'],
]);

/** A web server for one folder. */
export interface Served {
  /** Its address, without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a host does that reads `_headers`, on any free port of this machine.
 *
 * @param dist the folder of the site
 * @param base the path below which it stands, as `/sub`
 */
export async function serve(dist: string, base = ''): Promise<Served> {
  const { files } = readSite(dist);
  const rules = headerRules(readFileSync(`${dist}/_headers`, 'utf8'));
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const path = asked.startsWith(`${base}/`) ? asked.slice(base.length) : undefined;
    const name = path?.slice(1).replace(/(^|\/)$/u, '$1index.html') ?? '';
    const bytes = files.get(name);
    for (const { pattern, headers } of rules)
      if (path !== undefined && pattern.test(path))
        for (const [header, value] of headers) response.setHeader(header, value);
    response.setHeader(
      'content-type',
      TYPES.get(bytes === undefined ? '.html' : extname(name)) ?? 'application/octet-stream',
    );
    response.statusCode = bytes === undefined ? 404 : 200;
    response.end(bytes ?? files.get('404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: [name: string, value: string][];
}

/** The rules of a `_headers` file (https://docs.netlify.com/routing/headers/). */
function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([^:]+):\s*(.+)$/u.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/'))
      rules.push({
        pattern: new RegExp(
          `^${line
            .trim()
            .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
            .replaceAll('*', '.*')}$`,
          'u',
        ),
        headers: [],
      });
  }
  return rules;
}
