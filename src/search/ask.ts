import { askTable } from './ask-table.ts';
import type { AskWords } from './ask-words.ts';
import { sayCount } from './counted-sentence.ts';
import { element } from './element.ts';
import { fillSentence } from './fill-sentence.ts';
import { readFilter, writeFilter } from './filter-form.ts';
import { filterServers } from './filter-servers.ts';
import { findServers, type FoundServers } from './find-servers.ts';
import { loadServers } from './load-servers.ts';
import { questionInAddress } from './question-in-address.ts';
import { readAnswer } from './read-answer.ts';
import { accessTag, nameLink } from './register-row.ts';
import { shownNameOf, slugOf, type ServerEntry } from './server-entry.ts';

/** How long a pause in typing is, in milliseconds. */
const PAUSE = 300;
/** How many names appear where there is no table. */
const NAMES = 8;

/**
 * Lets someone ask the register: by name on any page, and on the register's own also by filters, to
 * which its table then answers. Nothing is loaded before the first question.
 */
export function ask(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-ask]');
  const status = document.querySelector('[data-ask-status]');
  const place = document.querySelector('[data-ask-answer]');
  if (!form || !status || !place) return;
  const base = form.dataset['base'] ?? '/';
  const words = JSON.parse(form.dataset['ask'] ?? '') as AskWords;
  const language = document.documentElement.lang;
  const table = askTable(document.querySelector('[data-ask-table]'), form, words, base);

  let turn = 0;
  /** The server whose answer is shown. */
  let answered: ServerEntry | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Answers at once; what would disturb someone who still types waits until they pause. */
  const answer = async (typing: boolean): Promise<void> => {
    const mine = (turn += 1);
    clearTimeout(pause);
    const filter = readFilter(form);
    if (Object.values(filter).every((value) => value === '')) {
      status.textContent = '';
      answered = undefined;
      place.replaceChildren();
      table?.show(undefined);
      return;
    }
    let servers;
    let digestOf;
    try {
      servers = await loadServers(base);
      digestOf = await servers.digestsFor(filter.q);
    } catch {
      if (mine === turn) status.textContent = words.askFailed;
      return;
    }
    if (mine !== turn) return;
    const found = findServers(servers.index, filter.q, digestOf);
    const rows = filterServers(servers.index, filter, found);
    const governing = found.own ?? found.covering;
    // What is still being typed may yet become one of the others.
    const open = found.asked !== undefined && !governing && (!typing || found.others.length === 0);
    table?.show(rows);
    if (!governing || governing !== answered) {
      // Until its own answer is there, no other may stand in its place.
      answered = undefined;
      place.replaceChildren(...(table ? [] : names(rows, filter.q)));
    }
    pause = setTimeout(
      () => {
        table?.fill();
        status.textContent =
          verdict(found, words, open) ?? sayCount(words.found, rows.length, language);
        if (open) place.append(openAnswer(found.asked));
        if (governing && governing !== answered) void showAnswer(governing, mine);
      },
      typing ? PAUSE : 0,
    );
  };

  /** Servers whose names hold what was typed, where there is no table to hold them. */
  const names = (entries: readonly ServerEntry[], q: string): Node[] => {
    if (entries.length === 0) return [];
    const items = entries
      .slice(0, NAMES)
      .map((entry) =>
        element('li', {}, nameLink(entry, decisionOf(entry)), ' ', accessTag(entry, words)),
      );
    const all = `${base}register/?${new URLSearchParams({ q }).toString()}`;
    return [
      element('ul', { class: 'results' }, ...items),
      ...(entries.length > NAMES
        ? [element('p', {}, element('a', { href: all }, words.askAll))]
        : []),
    ];
  };
  const decisionOf = (entry: ServerEntry): string => `${base}decisions/${slugOf(entry)}/`;

  const showAnswer = async (entry: ServerEntry, mine: number): Promise<void> => {
    const address = decisionOf(entry);
    const whole = element(
      'p',
      {},
      element('a', { href: address }, fillSentence(words.askWhole, { server: shownNameOf(entry) })),
    );
    const parts = await readAnswer(address).catch(() => []);
    if (mine !== turn) return;
    answered = entry;
    place.replaceChildren(element('div', { class: 'answer' }, ...parts, whole));
  };

  const openAnswer = (asked: string): Node => {
    const guides = new URL(`${base}guides/`, location.href);
    guides.searchParams.set('server', asked);
    return element(
      'p',
      {},
      element(
        'a',
        { href: guides.pathname + guides.search },
        fillSentence(words.askGuides, { asked }),
      ),
    );
  };

  const address = questionInAddress((question) => {
    writeFilter(form, question);
    void answer(false);
  });
  let keeping: ReturnType<typeof setTimeout> | undefined;
  const keep = (typing: boolean): void => {
    clearTimeout(keeping);
    const write = (): void => {
      const asked = Object.entries(readFilter(form)).filter(([, value]) => value !== '');
      address.write(new URLSearchParams(asked));
      if (!typing) address.send();
    };
    // Browsers allow few changes of the address in a row.
    if (typing) keeping = setTimeout(write, PAUSE);
    else write();
  };
  const asked = (typing: boolean): void => {
    void answer(typing);
    keep(typing);
  };
  form.addEventListener('focusin', () => void loadServers(base).catch(() => undefined));
  form.addEventListener('input', ({ target }) => asked(target instanceof HTMLInputElement));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked(false);
  });
}

/** What the register says about the server asked for, where it was a whole name. */
function verdict(
  { asked = '', own, covering }: FoundServers,
  words: AskWords,
  open: boolean,
): string | undefined {
  if (own) return fillSentence(words.searchOwn, { asked, access: words.inSentence[own.access] });
  if (covering)
    return fillSentence(words.searchCovered, {
      asked,
      server: shownNameOf(covering),
      access: words.inSentence[covering.access],
    });
  return open ? fillSentence(words.askOpen, { asked }) : undefined;
}
