import { fillSentence } from './fill-sentence.ts';
import { findServers, type FoundServers } from './find-servers.ts';
import { findTexts } from './find-texts.ts';
import { pageKind } from './page-kind.ts';
import { resultItem } from './result-item.ts';
import { resultList } from './result-list.ts';
import { sayCount } from './counted-sentence.ts';
import { loadServers } from './load-servers.ts';
import { questionInAddress } from './question-in-address.ts';
import type { SearchWords } from './search-words.ts';
import { shownNameOf, slugOf, type ServerEntry } from './server-entry.ts';

/** How long a pause in typing is, in milliseconds. */
const PAUSE = 250;

/** Makes the page of the search work. Nothing of the indexes is loaded before there is a question. */
export function searchPage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-words]');
  const input = form?.querySelector('input');
  const status = document.querySelector('[role="status"]');
  const place = document.querySelector('[data-results]');
  const fallback = document.querySelector<HTMLElement>('[data-without-script]');
  if (!form || !input || !status || !place || !fallback) return;
  fallback.hidden = true;

  const base = form.dataset['base'] ?? '/';
  const words = JSON.parse(form.dataset['words'] ?? '') as SearchWords;
  const { lang } = document.documentElement;

  let current = 0;
  const answer = async (): Promise<void> => {
    const turn = (current += 1);
    const query = input.value.trim();
    if (query === '') {
      status.textContent = '';
      place.replaceChildren();
      return;
    }
    const [index, texts] = await Promise.allSettled([
      loadServers(base).then(async ({ index, digestsFor }) => ({
        entries: index,
        digestOf: await digestsFor(query),
      })),
      findTexts(`${base}search/pagefind/pagefind.js`, base, findServers([], query).words),
    ]);
    const servers = index.status === 'fulfilled' ? index.value : undefined;
    const entries = servers?.entries ?? [];
    const found = findServers(entries, query, servers?.digestOf);
    const accesses = new Map(entries.map((entry) => [slugOf(entry), entry.access]));
    const serverItems = [found.own ?? found.covering, ...found.others]
      .filter((entry) => entry !== undefined)
      .map((entry) => () => Promise.resolve(resultItem(words, resultOf(entry, base))));
    const textItems = (texts.status === 'fulfilled' ? texts.value : []).map((read) => async () => {
      const text = await read();
      const path = `/${text.url.slice(base.length)}`;
      const access = accesses.get(path.split('/')[2] ?? '');
      const kind = pageKind(path);
      return resultItem(words, { ...text, kind, access: kind === 'decision' ? access : undefined });
    });
    const lists: HTMLElement[] = [];
    if (serverItems.length > 0)
      lists.push(await resultList(words.searchServersHeading, words.searchMore, serverItems));
    if (textItems.length > 0)
      lists.push(await resultList(words.searchTextsHeading, words.searchMore, textItems));
    if (turn !== current) return;
    place.replaceChildren(...lists);
    const failed = [
      index.status === 'rejected' && words.searchServersFailed,
      texts.status === 'rejected' && words.searchTextsFailed,
    ].filter((sentence) => sentence !== false);
    const amount =
      lists.length === 0
        ? words.searchNothing
        : fillSentence(words.searchFound, {
            servers: sayCount(words.servers, serverItems.length, lang),
            texts: sayCount(words.texts, textItems.length, lang),
          });
    const sentences =
      failed.length === 2
        ? [words.searchFailed]
        : [
            index.status === 'fulfilled' && verdict(found, words),
            // What could not be searched is not counted as nothing.
            ...(failed.length === 0 ? [amount] : failed),
          ];
    status.textContent = sentences.filter(Boolean).join(' ');
  };

  const address = questionInAddress((question) => {
    input.value = question.get('q') ?? '';
    void answer();
  });
  const ask = (): void => {
    const query = input.value.trim();
    address.write(new URLSearchParams(query === '' ? {} : { q: query }));
    void answer();
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    ask();
    address.send();
  });
}

function resultOf(entry: ServerEntry, base: string): Parameters<typeof resultItem>[1] {
  return {
    url: `${base}decisions/${slugOf(entry)}/`,
    title: shownNameOf(entry),
    kind: 'decision',
    access: entry.access,
  };
}

/** What the register says about the server asked for, where it was a whole name. */
function verdict({ asked, own, covering }: FoundServers, words: SearchWords): string | undefined {
  if (asked === undefined) return undefined;
  if (own) return fillSentence(words.searchOwn, { asked, access: words.inSentence[own.access] });
  return covering
    ? fillSentence(words.searchCovered, {
        asked,
        server: shownNameOf(covering),
        access: words.inSentence[covering.access],
      })
    : fillSentence(words.searchNoDecision, { asked });
}
