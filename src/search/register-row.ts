import type { Format } from '../words/format.ts';
import { accessTag } from './access-tag.ts';
import type { AskWords } from './ask-words.ts';
import { element } from './element.ts';
import { fillSentence } from './fill-sentence.ts';
import { decisionAddress } from './decision-address.ts';
import { nameLink } from './name-link.ts';
import { shownNameOf, type ServerEntry } from './server-entry.ts';

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
  const decision = decisionAddress(entry, base);
  const cell = (column: number, ...content: readonly (Node | string)[]): HTMLElement =>
    element('td', { 'data-label': columns[column] ?? '' }, ...content);
  const grounds = (entry.criteria ?? []).map((id) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `${base}criteria/${id}/` },
        fillSentence(words.criterionName, { title: criteria.get(id) ?? id }),
      ),
    ),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, nameLink(entry, decision)),
    element(
      'td',
      { class: 'in-force', 'data-label': columns[1] ?? '' },
      accessTag(entry.access, words),
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
