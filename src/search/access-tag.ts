import type { Access } from '../register/access.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

/** What applies, as a word with its mark. */
export function accessTag(access: Access, words: Pick<Words, 'access'>): HTMLElement {
  return element('span', { class: `tag tag-${access}` }, words.access[access]);
}
