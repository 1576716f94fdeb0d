import type { Access } from '../register/access.ts';
import type { FoundText } from './find-texts.ts';
import type { PageKind } from './page-kind.ts';
import type { SearchWords } from './search-words.ts';

/** What can be seen of one result. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly kind: PageKind;
  /** What applies, for a decision. */
  readonly access: Access | undefined;
  /** A piece of its text as Pagefind gives it, if any. */
  readonly excerpt?: FoundText['excerpt'];
}

/** One item in a list of results: the link, what it leads to, and a piece of the text. */
export function resultItem(words: SearchWords, result: Result): HTMLLIElement {
  const { url, title, kind, access, excerpt } = result;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const name = document.createElement('bdi');
  name.textContent = title;
  link.append(name);
  item.append(link, ' ', span('meta', words.searchKind[kind]));
  if (access) item.append(' ', span(`tag tag-${access}`, words.access[access]));
  if (excerpt !== undefined) {
    const text = document.createElement('p');
    text.append(...markedText(excerpt), ...(/[.!?…]$/u.test(excerpt) ? [] : [' …']));
    item.append(text);
  }
  return item;
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** The text and the marks of an excerpt, and nothing else that may be in it. */
function markedText(html: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
