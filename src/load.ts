import { getCollection, type CollectionEntry } from 'astro:content';
import { buildRegister, type Register } from './register/register.ts';
import { rowsOn, type Row } from './register/rows.ts';
import { isPublished } from './register/is-published.ts';
import type { SiteRecord } from './schema/site.ts';
import { formatFor, type Format } from './words/format.ts';
import { wordsFor, type Words } from './words/words.ts';

export type Post = CollectionEntry<'posts'>;
export type Guide = CollectionEntry<'guides'>;
export type Page = CollectionEntry<'pages'>;

/** Everything a page is made from. */
export interface Site {
  readonly record: SiteRecord;
  /** The day of the build, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: Words;
  readonly format: Format;
  readonly register: Register;
  /** One row a server, in the order of names, as of today. */
  readonly rows: readonly Row[];
  /** What readers may see, the newest first. In dev also drafts and posts still to come. */
  readonly posts: readonly Post[];
  /** Those for our server's software first. */
  readonly guides: readonly Guide[];
  readonly pages: readonly Page[];
  /** The explanations of the criteria, by id. */
  readonly criteria: ReadonlyMap<string, CollectionEntry<'criteria'>>;
  /**
   * The address of a page under the site's base path.
   *
   * @param path the way from the top of the site, such as `/posts/`; whole addresses stay
   */
  readonly href: (path: string) => string;
  /** The whole address of a page, with scheme and host. */
  readonly address: (path: string) => string;
}

let loaded: Promise<Site> | undefined;

/** The site as the content folder has it. A build reads it once, the dev server for each page. */
export function loadSite(): Promise<Site> {
  return import.meta.env.DEV ? load() : (loaded ??= load());
}

async function load(): Promise<Site> {
  const [[site], decisions, criteria, guides, posts, pages] = await Promise.all([
    getCollection('site'),
    getCollection('decisions'),
    getCollection('criteria'),
    getCollection('guides'),
    getCollection('posts'),
    getCollection('pages'),
  ]);
  if (site === undefined) throw new Error('There is no site.yaml in the content folder.');
  const record = site.data;
  const today = import.meta.env.TODAY;
  const register = buildRegister(decisions, criteria);
  const href = (path: string): string =>
    path.startsWith('/') ? `${import.meta.env.BASE_URL.replace(/\/$/u, '')}${path}` : path;
  const isOurs = ({ data }: Guide): boolean => data.software === record.server.software;
  return {
    record,
    today,
    words: wordsFor(record.language),
    format: formatFor(record.language),
    register,
    rows: rowsOn(register, today),
    posts: posts
      .filter(({ data }) => import.meta.env.DEV || isPublished(data, today))
      .toSorted((a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id)),
    guides: guides.toSorted(
      (a, b) =>
        Number(isOurs(b)) - Number(isOurs(a)) ||
        compare(a.data.software, b.data.software) ||
        compare(b.data.blocks, a.data.blocks) ||
        compare(a.data.client, b.data.client),
    ),
    pages,
    criteria: new Map(criteria.map((entry) => [entry.id, entry])),
    href,
    address: (path) => new URL(href(path), record.url).href,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
