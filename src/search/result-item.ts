import type { Access } from '../register/access.ts';
import { accessTag } from './access-tag.ts';
import { element } from './element.ts';
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
  /** A piece of its text, if any. */
  readonly excerpt?: FoundText['excerpt'];
}

/** One item in a list of results: the link, what it leads to, and a piece of the text. */
export function resultItem(words: SearchWords, result: Result): HTMLLIElement {
  const { url, title, kind, access, excerpt } = result;
  const item = element(
    'li',
    {},
    element('a', { href: url }, element('bdi', {}, title)),
    ' ',
    element('span', { class: 'meta' }, words.searchKind[kind]),
  );
  if (access) item.append(' ', accessTag(access, words));
  if (excerpt !== undefined)
    item.append(
      // A post may be in a language of another direction.
      element('p', { dir: 'auto' }, ...markedText(excerpt)),
    );
  return item;
}

/** The text and the marks of an excerpt, and nothing else that may be in it. */
function markedText(html: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', {}, text) : text;
  });
}
