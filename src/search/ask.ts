import type { Access } from '../register/access.ts';
import { askTable } from './ask-table.ts';
import type { AskWords } from './ask-words.ts';
import { sayCount } from './counted-sentence.ts';
import { decisionAddress } from './decision-address.ts';
import { element } from './element.ts';
import { fillSentence } from './fill-sentence.ts';
import { readFilter, writeFilter } from './filter-form.ts';
import { filterServers, type ServerFilter } from './filter-servers.ts';
import { findServers, type AskedServer, type FoundServers } from './find-servers.ts';
import { loadNear, loadServers } from './load-servers.ts';
import { nameList } from './name-list.ts';
import { PAUSE } from './pause.ts';
import { questionHash, questionInAddress } from './question-in-address.ts';
import { readAnswer } from './read-answer.ts';
import { shownNameOf, type ServerEntry, type ServerIndex } from './server-entry.ts';
import { askWhetherMeant, verdict } from './verdict.ts';

/**
 * Lets someone ask the register: by name on any page, and on the register's own also by filters, to
 * which its table then answers. Nothing is loaded before the first question.
 */
export function ask(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-ask]');
  const status = document.querySelector('[data-ask-status]');
  const place = document.querySelector('[data-ask-answer]');
  const section = form?.closest('section');
  if (!form || !section || !status || !place) return;
  const base = form.dataset['base'] ?? '/';
  const words = JSON.parse(form.dataset['ask'] ?? '') as AskWords;
  const language = document.documentElement.lang;
  const table = askTable(document.querySelector('[data-ask-table]'), form, words, base);

  let turn = 0;
  /** Whether the question was sent, and its answer has still to come into view. */
  let sent = false;
  /** The server whose answer is shown. */
  let answered: ServerEntry | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Shows the page as it is when nothing is asked. */
  const rest = (): void => {
    status.textContent = '';
    answered = undefined;
    place.replaceChildren();
    table?.show(undefined);
  };

  /** Answers at once; what would disturb someone who still types waits until they pause. */
  const answer = async (typing: boolean): Promise<void> => {
    const mine = (turn += 1);
    clearTimeout(pause);
    const filter = readFilter(form);
    if (!isQuestion(filter)) {
      rest();
      return;
    }
    const looked = await lookUp(filter, base).catch(() => undefined);
    if (mine !== turn) return;
    if (!looked) {
      status.textContent = words.askFailed;
      return;
    }
    const { found, rows } = looked;
    const governing = found.own ?? found.covering;
    // What is still being typed may yet become one of the others.
    const known = governing !== undefined || !typing || found.others.length === 0;
    const asked = found.several.length > 0 ? found.several : known ? [found] : [];
    table?.show(rows);
    if (!governing || governing !== answered) {
      // Until its own answer is there, no other may stand in its place.
      answered = undefined;
      place.replaceChildren(...(table ? [] : nameList(rows, filter.q, base, words)));
    }
    pause = setTimeout(
      () => {
        const said = say(asked, looked, mine);
        // Who comes back to a place in the table looks for that, not for the answer above it.
        if (table?.fill() === true) sent = false;
        const shows = governing !== undefined && governing !== answered;
        if (shows) void show(governing, mine);
        void said.then(() => {
          if (mine === turn && sent && !shows) reveal(status);
        });
      },
      typing ? PAUSE : 0,
    );
  };

  /** Brings the answer to a question that was sent into view, once. */
  const reveal = (begin: Element): void => {
    sent = false;
    bringIntoView(begin, status, form);
  };

  /** Says the answer, and what there is to say of servers about which nothing was decided. */
  const say = async (
    asked: readonly AskedServer[],
    { index, found, rows }: LookedUp,
    mine: number,
  ): Promise<void> => {
    const { ours } = form.dataset;
    const said: string[] = [];
    const more: Node[] = [];
    for (const one of asked) {
      if (one.asked === undefined) continue;
      said.push(one.host === ours ? words.askOurs : answerTo(one, words));
      if (one.host === ours || one.own || one.covering) continue;
      const near = await loadNear(index, one.asked);
      said.push(...askWhetherMeant(near, words));
      more.push(...nameList(near, one.asked, base, words), ...whatElse(one.asked, base, words));
    }
    if (said.length === 0 && rows.length === 0 && found.words !== '') {
      const near = await loadNear(index, found.words);
      said.push(words.askNone, ...askWhetherMeant(near, words));
      more.push(...nameList(near, found.words, base, words));
    }
    if (mine !== turn) return;
    status.textContent =
      said.length > 0 ? said.join(' ') : sayCount(words.found, rows.length, language);
    place.append(...more);
  };

  const show = async (entry: ServerEntry, mine: number): Promise<void> => {
    const content = await wholeAnswer(entry, base, words);
    if (mine !== turn) return;
    answered = entry;
    place.replaceChildren(content);
    if (sent) reveal(content.querySelector('.state') ?? content);
  };

  const address = questionInAddress((question) => {
    writeFilter(form, question);
    for (const fold of form.querySelectorAll('details'))
      fold.open ||= [...question.keys()].some((name) => name !== 'q');
    sent = true;
    void answer(false);
  });
  const asked = (typing: boolean, isSent = false): void => {
    sent = isSent;
    void answer(typing);
    address[typing ? 'write' : 'send'](questionOf(readFilter(form)));
  };
  form.addEventListener('focusin', () => void loadServers(base).catch(() => undefined));
  form.addEventListener('input', ({ target }) => asked(target instanceof HTMLInputElement));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked(false, true);
  });
  section.dataset['ready'] = '';
}

function isQuestion(filter: ServerFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

function questionOf(filter: ServerFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
}

/**
 * Shows the question at the top where its answer would begin below the screen, as on a phone. Where
 * there is no room for both, as with letters four times as large, the answer alone.
 */
function bringIntoView(begin: Element, status: Element, form: Element): void {
  // A keyboard on the screen covers a part of it.
  const height = visualViewport?.height ?? innerHeight;
  const { bottom } = begin.getBoundingClientRect();
  if (bottom <= height) return;
  const question = form.closest('section') ?? form;
  const fits = bottom - question.getBoundingClientRect().top <= height;
  (fits ? question : status).scrollIntoView();
}

/** What the register says to a question, and the rows that are left of it. */
interface LookedUp {
  readonly index: ServerIndex;
  readonly found: FoundServers;
  readonly rows: readonly ServerEntry[];
}

async function lookUp(filter: ServerFilter, base: string): Promise<LookedUp> {
  const { index, digestsFor } = await loadServers(base);
  const found = findServers(index, filter.q, await digestsFor(filter.q));
  return { index, found, rows: filterServers(index, filter, found) };
}

/** What the decision about a server says, and the way to all of it. */
async function wholeAnswer(entry: ServerEntry, base: string, words: AskWords): Promise<Element> {
  const address = decisionAddress(entry, base);
  const parts = await readAnswer(address).catch(() => []);
  const way = fillSentence(words.askWhole, { server: shownNameOf(entry) });
  return element(
    'div',
    { class: 'answer' },
    ...parts,
    element('p', {}, element('a', { href: address }, way)),
  );
}

/** Whether a server that is restricted so is cut off. */
const ANSWERS: Readonly<Record<Access, keyof AskWords['askAnswer']>> = {
  open: 'no',
  watched: 'no',
  limited: 'part',
  suspended: 'yes',
};

/** The answer about one server in a sentence: yes or no first, where that was decided. */
function answerTo(asked: AskedServer, words: AskWords): string {
  const said = verdict(asked, words) ?? '';
  const entry = asked.own ?? asked.covering;
  if (!entry) return said;
  const cut = ANSWERS[entry.access];
  const answer = cut === 'no' && (entry.reject ?? []).length > 0 ? 'part' : cut;
  return fillSentence(words.askAnswer[answer], { said });
}

/** What there is to say of a server about which nothing was decided, and the way to block it. */
function whatElse(asked: string, base: string, words: AskWords): readonly Node[] {
  const address = `${base}guides/${questionHash({ server: asked })}`;
  const way = fillSentence(words.askGuides, { asked });
  return [
    element('p', {}, words.askElsewhere),
    element('p', {}, element('a', { href: address }, way)),
  ];
}
