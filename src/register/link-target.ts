import { resolvePath } from './resolve-path.ts';

/** Where a link within the site leads. */
export interface LinkTarget {
  /** The page, from the top of the site: `/criteria/`; undefined for the page the link stands on. */
  readonly path: string | undefined;
  /** The heading on it, without `#`. */
  readonly anchor: string | undefined;
  /** What follows the path, as written: a question, a place on the page, both or nothing. */
  readonly rest: string;
}

/**
 * Reads a link as a writer writes it: `/criteria/#how`, `#how`, or a file such as
 * `../posts/2023-07-07-minute.md#how`.
 *
 * @param to the link as written
 * @param file the file it stands in, relative to the content folder
 * @returns the target, or undefined for a link that leaves the site
 */
export function linkTarget(to: string, file: string): LinkTarget | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/iu.test(to)) return undefined;
  const [path = ''] = to.split(/[?#]/u, 1);
  const rest = to.slice(path.length);
  const place = rest.includes('#') ? rest.slice(rest.indexOf('#') + 1) : '';
  const anchor = place === '' ? undefined : decode(place);
  if (path === '') return { path: undefined, anchor, rest };
  if (path.startsWith('/')) return { path: withSlash(decode(path)), anchor, rest };
  const target = resolvePath(file, decode(path));
  return { path: target === undefined ? path : addressOfFile(target), anchor, rest };
}

/** The address of the page that a content file becomes; other paths are taken as addresses. */
function addressOfFile(file: string): string {
  const page = file
    .replace(/^pages\//u, '')
    .replace(/\/index\.mdx?$/u, '')
    .replace(/\.(mdx?|yaml)$/u, '');
  return withSlash(`/${page}`);
}

function withSlash(path: string): string {
  return path.endsWith('/') || /\.(xml|json|csv|txt|ics)$/u.test(path) ? path : `${path}/`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
