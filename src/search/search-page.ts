import { sayCount } from './counted-sentence.ts';
import { decisionAddress } from './decision-address.ts';
import { fillSentence } from './fill-sentence.ts';
import { findServers } from './find-servers.ts';
import { findTexts } from './find-texts.ts';
import { loadNear, loadServers } from './load-servers.ts';
import { pageKind } from './page-kind.ts';
import { PAUSE } from './pause.ts';
import { questionInAddress } from './question-in-address.ts';
import { resultItem } from './result-item.ts';
import { resultList } from './result-list.ts';
import type { SearchWords } from './search-words.ts';
import { shownNameOf, slugOf, type ServerEntry } from './server-entry.ts';
import { askWhetherMeant, verdict } from './verdict.ts';

/** Makes the page of the search work. Nothing of the indexes is loaded before there is a question. */
export function searchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-words]');
  const input = form?.querySelector('input');
  const status = document.querySelector('[role="status"]');
  const place = document.querySelector('[data-results]');
  if (!form || !input || !status || !place) return;

  const base = form.dataset['base'] ?? '/';
  const words = JSON.parse(form.dataset['words'] ?? '') as SearchWords;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    clearTimeout(pause);
    const query = input.value.trim();
    const found = query === '' ? undefined : await lookUp(query, base, words);
    const lists = found ? await resultLists(found, words) : [];
    if (mine !== turn) return;
    place.replaceChildren(...lists);
    status.textContent = found ? statusOf(found, words) : '';
  };

  const address = questionInAddress((question) => {
    input.value = question.get('q') ?? '';
    void answer();
  });
  const question = (): URLSearchParams => {
    const q = input.value.trim();
    return new URLSearchParams(q === '' ? {} : { q });
  };
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void answer(), PAUSE);
    address.write(question());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
    address.send(question());
  });
  form.dataset['ready'] = '';
}

/** Makes an item of a list of results. */
type ItemMaker = () => Promise<HTMLLIElement>;

/** What answers a question; what could not be searched is undefined. */
interface Found {
  /** What the register says, in sentences. */
  readonly said: readonly string[];
  readonly servers: readonly ItemMaker[] | undefined;
  readonly texts: readonly ItemMaker[] | undefined;
}

async function lookUp(query: string, base: string, words: SearchWords): Promise<Found> {
  const [index, found] = await Promise.all([
    loadServers(base)
      .then(async ({ index, digestsFor }) => ({ index, digestOf: await digestsFor(query) }))
      .catch(() => undefined),
    findTexts(`${base}search/pagefind/pagefind.js`, base, findServers([], query).words).catch(
      () => undefined,
    ),
  ]);
  const register = index && findServers(index.index, query, index.digestOf);
  const accesses = new Map(index?.index.map((entry) => [slugOf(entry), entry.access]));
  const asked = register ? (register.several.length > 0 ? register.several : [register]) : [];
  const said: string[] = [];
  const entries = asked.flatMap(({ own, covering }) => own ?? covering ?? []);
  for (const one of asked) {
    const answer = verdict(one, words);
    if (answer !== undefined) said.push(answer);
    if (!index || one.own || one.covering || register?.others.length !== 0) continue;
    const near = await loadNear(index.index, one.asked ?? register.words);
    said.push(...askWhetherMeant(near, words));
    entries.push(...near);
  }
  return {
    said,
    servers:
      register &&
      [...new Set([...entries, ...register.others])].map(
        (entry) => () => Promise.resolve(serverItem(entry, base, words)),
      ),
    texts: found?.map((read) => async () => {
      const text = await read();
      const path = `/${text.url.slice(base.length)}`;
      const kind = pageKind(path);
      const access = kind === 'decision' ? accesses.get(path.split('/')[2] ?? '') : undefined;
      return resultItem(words, { ...text, kind, access });
    }),
  };
}

function serverItem(entry: ServerEntry, base: string, words: SearchWords): HTMLLIElement {
  return resultItem(words, {
    url: decisionAddress(entry, base),
    title: shownNameOf(entry),
    kind: 'decision',
    access: entry.access,
  });
}

async function resultLists({ servers, texts }: Found, words: SearchWords): Promise<HTMLElement[]> {
  const lists = [
    [words.searchServersHeading, servers],
    [words.searchTextsHeading, texts],
  ] as const;
  return Promise.all(
    lists.flatMap(([heading, items]) =>
      items && items.length > 0 ? [resultList(heading, words.searchMore, items)] : [],
    ),
  );
}

/** What was found, in a sentence or two; what could not be searched is not counted as nothing. */
function statusOf({ said, servers, texts }: Found, words: SearchWords): string {
  if (!servers && !texts) return words.searchFailed;
  const rest =
    servers && texts
      ? amountOf(servers.length, texts.length, words)
      : servers
        ? words.searchTextsFailed
        : words.searchServersFailed;
  return [...said, rest].join(' ');
}

function amountOf(servers: number, texts: number, words: SearchWords): string {
  const { lang } = document.documentElement;
  if (servers + texts === 0) return words.searchNothing;
  return fillSentence(words.searchFound, {
    servers: sayCount(words.servers, servers, lang),
    texts: sayCount(words.texts, texts, lang),
  });
}
