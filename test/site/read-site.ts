import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { parsePage } from './html.ts';

/** One page of a built site. */
export interface BuiltPage {
  /** Its file in the folder. */
  readonly file: string;
  /** The way to it below the site's base, such as `/posts/`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** A built site. */
export interface BuiltSite {
  /** Every file with its bytes, in the order of names. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pages: readonly BuiltPage[];
  /** The page at a path; throws where there is none. */
  readonly page: (path: string) => BuiltPage;
  /** The text of a file; throws where there is none. */
  readonly text: (file: string) => string;
}

/**
 * Reads the folder of a built site.
 *
 * @param dist the folder
 */
export function readSite(dist: string): BuiltSite {
  const files = new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => {
      const html = bytes.toString('utf8');
      return { file, path: `/${file.replace(/index\.html$/u, '')}`, html, tree: parsePage(html) };
    });
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    files,
    pages,
    page: (path) => found(byPath.get(path), path),
    text: (file) => found(files.get(file), file).toString('utf8'),
  };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The site has no ${name}.`);
  return value;
}
