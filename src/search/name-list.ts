import { accessTag } from './access-tag.ts';
import type { AskWords } from './ask-words.ts';
import { decisionAddress } from './decision-address.ts';
import { element } from './element.ts';
import { nameLink } from './name-link.ts';
import { questionHash } from './question-in-address.ts';
import type { ServerEntry } from './server-entry.ts';

/** How many names it has. */
const NAMES = 8;

/**
 * The first of the servers that were found, each with what applies, and the way to the others.
 *
 * @param entries the servers
 * @param q what was asked
 * @param base the site's base, with a slash at its end
 * @param words the words of the question
 */
export function nameList(
  entries: readonly ServerEntry[],
  q: string,
  base: string,
  words: AskWords,
): readonly Node[] {
  if (entries.length === 0) return [];
  const items = entries
    .slice(0, NAMES)
    .map((entry) =>
      element(
        'li',
        {},
        nameLink(entry, decisionAddress(entry, base)),
        ' ',
        accessTag(entry.access, words),
      ),
    );
  const list = element('ul', { class: 'results' }, ...items);
  if (entries.length <= NAMES) return [list];
  const all = `${base}register/${questionHash({ q })}`;
  return [list, element('p', {}, element('a', { href: all }, words.askAll))];
}
