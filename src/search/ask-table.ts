import { formatFor } from '../words/format.ts';
import type { AskWords } from './ask-words.ts';
import { sayCount } from './counted-sentence.ts';
import { registerRow } from './register-row.ts';
import { shownNameOf, type ServerEntry } from './server-entry.ts';

/** How many rows appear at once. */
const ROWS = 50;

/**
 * Makes a register's table show other rows than those it came with.
 *
 * @param frame what holds the table, or null on a page without one
 * @param form the form whose options name the criteria
 * @param words the words of the question
 * @param base the site's base, with a slash at its end
 * @returns what shows them, or the table as it came where it is given none
 */
export function askTable(
  frame: Element | null,
  form: HTMLFormElement,
  words: AskWords,
  base: string,
): ((entries: readonly ServerEntry[] | undefined) => void) | undefined {
  const body = frame?.querySelector('tbody');
  const caption = frame?.querySelector('caption');
  const more = frame?.querySelector<HTMLButtonElement>('[data-ask-more]');
  if (!frame || !body || !caption || !more) return undefined;
  const language = document.documentElement.lang;
  const asItCame = [...body.rows];
  const captionAsItCame = caption.textContent;
  const ready = new Map(asItCame.map((row) => [row.cells[0]?.textContent.trim(), row]));
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
  let rest: readonly ServerEntry[] = [];
  const showMore = (): HTMLTableRowElement[] => {
    const rows = rest
      .slice(0, ROWS)
      .map((entry) => ready.get(shownNameOf(entry)) ?? registerRow(entry, rowFrame));
    body.append(...rows);
    rest = rest.slice(ROWS);
    more.hidden = rest.length === 0;
    return rows;
  };
  more.addEventListener('click', () => {
    // Who pressed the button goes on reading at the first of the new ones.
    showMore()[0]?.querySelector('a')?.focus();
  });
  return (entries) => {
    frame.toggleAttribute('data-asked', entries !== undefined);
    body.replaceChildren(...(entries ? [] : asItCame));
    caption.textContent = entries
      ? sayCount(words.found, entries.length, language)
      : captionAsItCame;
    rest = entries ?? [];
    showMore();
  };
}
