import type { Format } from '../words/format.ts';
import type { AskWords } from './ask-words.ts';
import { element } from './element.ts';
import { shownNameOf, slugOf, type ServerEntry } from './server-entry.ts';

/** What the rows of a register need besides their servers. */
export interface RowFrame {
  readonly words: AskWords;
  readonly format: Format;
  /** The site's base, with a slash at its end. */
  readonly base: string;
  /** The headings of the five columns. */
  readonly columns: readonly string[];
  /** The titles of the criteria, by id. */
  readonly criteria: ReadonlyMap<string, string>;
}

/**
 * A row of the register's table, as `RegisterTable.astro` makes it. The reason is one link away: it
 * would make the data of a long register several times as heavy.
 *
 * @param entry the server
 * @param frame what all rows share
 */
export function registerRow(entry: ServerEntry, frame: RowFrame): HTMLTableRowElement {
  const { words, format, base, columns, criteria } = frame;
  const decision = `${base}decisions/${slugOf(entry)}/`;
  const cell = (column: number, ...content: readonly (Node | string)[]): HTMLElement =>
    element('td', { 'data-label': columns[column] ?? '' }, ...content);
  const grounds = (entry.criteria ?? []).map((id) =>
    element('li', {}, element('a', { href: `${base}criteria/${id}/` }, criteria.get(id) ?? id)),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, nameLink(entry, decision)),
    cell(
      1,
      accessTag(entry, words),
      ...(entry.reject ?? []).flatMap((what) => [
        ' ',
        element('small', {}, words.rejectShort[what]),
      ]),
    ),
    cell(
      2,
      entry.since === undefined
        ? words.plannedShort
        : element('time', { datetime: entry.since }, format.date(entry.since)),
    ),
    cell(
      3,
      element(
        'a',
        {
          href: `${decision}#history`,
          'aria-label': `${words.askWhy}: ${shownNameOf(entry)}`,
        },
        words.askWhy,
      ),
    ),
    cell(4, ...(grounds.length > 0 ? [element('ul', { class: 'inline' }, ...grounds)] : [])),
  );
}

/** A server's name as a link to its decision, as text of its own direction that breaks at its dots. */
export function nameLink(entry: ServerEntry, to: string): HTMLAnchorElement {
  const parts = shownNameOf(entry).split(/(?<=[^.]\.)(?=\S)/u);
  const name = element('bdi', { class: 'server' });
  for (const [index, part] of parts.entries())
    name.append(...(index > 0 ? [element('wbr', { 'aria-hidden': 'true' })] : []), part);
  return element('a', { href: to }, name);
}

/** What applies, as a word with its mark. */
export function accessTag({ access }: ServerEntry, words: AskWords): HTMLElement {
  return element('span', { class: `tag tag-${access}` }, words.access[access]);
}
