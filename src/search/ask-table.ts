import { formatFor } from '../words/format.ts';
import type { AskWords } from './ask-words.ts';
import { sayCount } from './counted-sentence.ts';
import { decisionAddress } from './decision-address.ts';
import { keptPlace } from './kept-place.ts';
import { registerRow } from './register-row.ts';
import { shownNameOf, type ServerEntry } from './server-entry.ts';

/** How many rows appear at once; while someone types, only as many as a screen shows. */
const ROWS = 50;
const ROWS_AT_ONCE = 10;

/** A register's table that answers. */
export interface AskTable {
  /** Shows the first rows at once, or the table as it came where it is given none. */
  readonly show: (entries: readonly ServerEntry[] | undefined) => void;
  /**
   * Shows as many rows as fit a view; for the moment when nobody types. Where someone has come back,
   * it shows what was there and goes to where they were, and says so.
   */
  readonly fill: () => boolean;
}

/**
 * Makes a register's table show other rows than those it came with.
 *
 * @param frame what holds the table, or null on a page without one
 * @param form the form whose options name the criteria
 * @param words the words of the question
 * @param base the site's base, with a slash at its end
 * @returns what shows them, or undefined where there is no table
 */
export function askTable(
  frame: Element | null,
  form: HTMLFormElement,
  words: AskWords,
  base: string,
): AskTable | undefined {
  const body = frame?.querySelector('tbody');
  const caption = frame?.querySelector('caption > :first-child');
  const more = frame?.querySelector<HTMLButtonElement>('[data-ask-more]');
  if (!frame || !body || !caption || !more) return undefined;
  const language = document.documentElement.lang;
  const asItCame = [...body.rows];
  const captionAsItCame = caption.textContent;
  const ready = new Map(
    asItCame.map((row) => {
      const link = row.querySelector('a');
      return [`${link?.getAttribute('href') ?? ''} ${link?.textContent.trim() ?? ''}`, row];
    }),
  );
  const criterion = form.elements.namedItem('criterion');
  const rowFrame = {
    words,
    format: formatFor(language),
    base,
    columns: [...frame.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim()),
    criteria: new Map(
      criterion instanceof HTMLSelectElement
        ? [...criterion.options].map(({ value, text }) => [value, text])
        : [],
    ),
  };
  /** A row as the page came with it, where it did: masked names of several decisions may be alike. */
  const rowOf = (entry: ServerEntry): HTMLTableRowElement => {
    const row = ready.get(`${decisionAddress(entry, base)} ${shownNameOf(entry)}`);
    return row ? document.importNode(row, true) : registerRow(entry, rowFrame);
  };
  const place = keptPlace();
  let rest: readonly ServerEntry[] = [];
  const showMore = (many: number): HTMLTableRowElement[] => {
    const next = Math.max(0, many);
    const rows = rest.slice(0, next).map(rowOf);
    body.append(...rows);
    rest = rest.slice(next);
    more.hidden = rest.length === 0;
    return rows;
  };
  more.addEventListener('click', () => {
    // Who pressed the button goes on reading at the first of the new ones.
    showMore(ROWS)[0]?.querySelector('a')?.focus();
    place.grown(body.rows.length);
  });
  return {
    show(entries) {
      frame.toggleAttribute('data-asked', entries !== undefined);
      body.replaceChildren(...(entries ? [] : asItCame));
      caption.textContent = entries
        ? sayCount(words.found, entries.length, language)
        : captionAsItCame;
      rest = entries ?? [];
      showMore(ROWS_AT_ONCE);
    },
    fill() {
      showMore(Math.max(ROWS, place.shown()) - body.rows.length);
      return place.goBack();
    },
  };
}
