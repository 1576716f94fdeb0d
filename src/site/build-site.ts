import type { CollectionEntry } from 'astro:content';
import { deriveLook, type Look } from '../look/derive-look.ts';
import { parseRgb } from '../look/rgb.ts';
import { isPublished } from '../register/is-published.ts';
import { buildRegister, type Register } from '../register/register.ts';
import { nextChange } from '../register/history-lines.ts';
import { rowsOn, type Row } from '../register/rows.ts';
import { formatFor, type Format } from '../words/format.ts';
import type { SoftwareEffects } from '../words/effect.ts';
import { wordsFor, type Words } from '../words/words.ts';
import { TASKS } from '../schema/guide.ts';
import { compareText } from '../schema/compare-text.ts';

export type Post = CollectionEntry<'posts'>;
export type Guide = CollectionEntry<'guides'>;
export type Page = CollectionEntry<'pages'>;
/** What site.yaml says, with the logo as a picture. */
type SiteData = CollectionEntry<'site'>['data'];

/** The records a site is made from, checked. */
export interface SiteRecords {
  readonly site: SiteData;
  readonly decisions: readonly CollectionEntry<'decisions'>[];
  readonly criteria: readonly CollectionEntry<'criteria'>[];
  readonly guides: readonly Guide[];
  readonly posts: readonly Post[];
  readonly pages: readonly Page[];
}

/** Everything a page is made from. */
export interface Site {
  readonly record: SiteData;
  /** The colours that follow from the team's, where it has one. */
  readonly look: Look | undefined;
  /** The day of the build, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: Words;
  readonly format: Format;
  readonly register: Register;
  /** One row a server, in the order of names, as of today. */
  readonly rows: readonly Row[];
  /** The day of the next change that the register announces, as `YYYY-MM-DD`. */
  readonly due: string | undefined;
  /**
   * What readers may see, the newest first; of one day in the order of their times, and without times
   * in that of their names, of which the first is the oldest. While writing also drafts and posts still to come.
   */
  readonly posts: readonly Post[];
  /** Those for our server's software first. */
  readonly guides: readonly Guide[];
  readonly pages: readonly Page[];
  /** What the treatments change for members here, where our server's software is one of those known. */
  readonly effects: SoftwareEffects | undefined;
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

const names = new Intl.Collator('en', { numeric: true });

/** Orders posts the oldest first: a day comes before its times, and `part-2` before `part-10`. */
function byTime(a: Post, b: Post): number {
  return (
    compareText(a.data.date, b.data.date) || names.compare(a.id, b.id) || compareText(a.id, b.id)
  );
}

/**
 * Puts a site together from its records.
 *
 * @param records the records, checked
 * @param today the day, as `YYYY-MM-DD`
 * @param base the base path, with or without a slash at its end
 * @param unpublished whether drafts and posts still to come are shown
 */
export function buildSite(
  records: SiteRecords,
  today: string,
  base: string,
  unpublished: boolean,
): Site {
  const { site: record, decisions, criteria, guides, posts, pages } = records;
  const words = wordsFor(record.language);
  const register = buildRegister(decisions, criteria);
  const href = (path: string): string =>
    path.startsWith('/') ? `${base.replace(/\/$/u, '')}${path}` : path;
  /** A client without a name is the software's own. */
  const isOwnPage = ({ data }: Guide): boolean => !/^\p{Lu}/u.test(data.client);
  const isOurs = ({ data }: Guide): boolean => data.software === record.server.software;
  const colour = parseRgb(record.look?.colour ?? '');
  return {
    record,
    look: colour && deriveLook(colour),
    today,
    words,
    format: formatFor(record.language),
    register,
    rows: rowsOn(register, today),
    due: register.decisions
      .flatMap(({ history }) => nextChange(history, today) ?? [])
      .toSorted(compareText)
      .at(0),
    posts: posts
      .filter(({ data }) => unpublished || isPublished(data, today))
      .toSorted(byTime)
      .toReversed(),
    guides: guides.toSorted(
      (a, b) =>
        Number(isOurs(b)) - Number(isOurs(a)) ||
        compareText(a.data.software, b.data.software) ||
        Number(isOwnPage(b)) - Number(isOwnPage(a)) ||
        compareText(a.data.client, b.data.client) ||
        TASKS.indexOf(a.data.task) - TASKS.indexOf(b.data.task),
    ),
    pages,
    effects: words.effects.get(record.server.software.toLowerCase()),
    criteria: new Map(criteria.map((entry) => [entry.id, entry])),
    href,
    address: (path) => new URL(href(path), record.url).href,
  };
}
