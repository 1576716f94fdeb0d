import { compareText } from '../schema/compare-text.ts';
import type { Site } from './build-site.ts';
import { letterOf, type Row } from '../register/rows.ts';
import { ACCESSES } from '../register/access.ts';
import { paged, pagePath, type PageOf } from './paging.ts';

/** One page of a view of the register. */
export interface RegisterViewPage extends PageOf<Row> {
  readonly title: string;
  /** The way to the first page of the view. */
  readonly path: string;
  /** The page's way below `/register/`; undefined for the first of all. */
  readonly param: string | undefined;
  /** How many rows the whole view has. */
  readonly total: number;
  /** What its feed is called; undefined where it has none. */
  readonly feed: string | undefined;
}

const ROWS_A_PAGE = 100;

/** Every page of the register: all servers, by access, by criterion, and by letter once it is long. */
export function registerViews(site: Site): readonly RegisterViewPage[] {
  const { rows, words, register, record } = site;
  const view = (
    title: string,
    path: string,
    items: readonly Row[],
    feed?: string,
  ): RegisterViewPage[] =>
    paged(items, ROWS_A_PAGE).map((page) => ({
      ...page,
      title,
      path,
      total: items.length,
      feed,
      param: pagePath(path, page.page).slice('/register/'.length, -1) || undefined,
    }));
  const byDecision = Map.groupBy(rows, ({ decision }) => decision);
  return [
    ...view(words.register, '/register/', rows, words.decisionsFeed(record.title)),
    ...ACCESSES.flatMap((access) =>
      view(
        words.registerByAccess[access],
        `/register/${access}/`,
        rows.filter(({ state }) => state.access === access),
        words.accessFeed[access](record.title),
      ),
    ),
    ...register.criteria.flatMap(({ id, data, decisions }) =>
      view(
        words.registerByCriterion(data.title),
        `/register/criterion/${id}/`,
        decisions.flatMap((decision) => byDecision.get(decision) ?? []),
        words.criterionFeed(record.title, data.title),
      ),
    ),
    ...registerLetters(site).flatMap(({ letter, path, rows: under }) =>
      view(
        letter === undefined ? words.registerOtherNames : words.registerByLetter(letter),
        path,
        under,
      ),
    ),
  ];
}

/** The letters under which servers stand, each with its way and rows; none while all fit on a page. */
export function registerLetters({
  rows,
}: Site): readonly { letter: string | undefined; path: string; rows: readonly Row[] }[] {
  if (rows.length <= ROWS_A_PAGE) return [];
  const letters = Map.groupBy(rows, ({ server }) => letterOf(server));
  return [...letters]
    .map(([letter, under]) => ({
      letter,
      path: `/register/letter/${letter?.toLocaleLowerCase('en') ?? 'other'}/`,
      rows: under,
    }))
    .toSorted(
      (a, b) =>
        Number(a.letter === undefined) - Number(b.letter === undefined) ||
        compareText(a.path, b.path),
    );
}
