import type { Words } from '../words/words.ts';
import { fillSentence } from './fill-sentence.ts';
import type { FoundServers } from './find-servers.ts';
import { shownNameOf } from './server-entry.ts';

/** What a verdict is said with. */
export type VerdictWords = Pick<
  Words,
  'inSentence' | 'verdictOwn' | 'verdictCovered' | 'verdictOpen'
>;

/**
 * What the register says about the server that was asked for.
 *
 * @param found what was found of it
 * @param words the words of the site
 * @param open whether a server without a decision is said to be open
 * @returns a sentence, or undefined where nothing can be said
 */
export function verdict(
  { asked, own, covering }: FoundServers,
  words: VerdictWords,
  open: boolean,
): string | undefined {
  if (asked === undefined) return undefined;
  if (own) return fillSentence(words.verdictOwn, { asked, access: words.inSentence[own.access] });
  if (covering)
    return fillSentence(words.verdictCovered, {
      asked,
      server: shownNameOf(covering),
      access: words.inSentence[covering.access],
    });
  return open ? fillSentence(words.verdictOpen, { asked }) : undefined;
}
