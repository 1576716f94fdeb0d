import type { Words } from '../words/words.ts';
import { fillSentence } from './fill-sentence.ts';
import type { AskedServer } from './find-servers.ts';
import { shownNameOf, type ServerEntry } from './server-entry.ts';

/** What a verdict is said with. */
export type VerdictWords = Pick<
  Words,
  'inSentence' | 'verdictOwn' | 'verdictCovered' | 'verdictNone' | 'nearFirst' | 'nearMore'
>;

/**
 * What the register says about the server that was asked for. Of one without a decision nothing else is
 * known, not even that it exists.
 *
 * @param found what was found of it
 * @param words the words of the site
 * @returns a sentence, or undefined where no server was asked for
 */
export function verdict(
  { asked, own, covering }: AskedServer,
  words: VerdictWords,
): string | undefined {
  if (asked === undefined) return undefined;
  if (own) return fillSentence(words.verdictOwn, { asked, access: words.inSentence[own.access] });
  if (covering)
    return fillSentence(words.verdictCovered, {
      asked,
      server: shownNameOf(covering),
      access: words.inSentence[covering.access],
    });
  return fillSentence(words.verdictNone, { asked });
}

/**
 * Asks whether another server was meant, and says what applies to each.
 *
 * @param near those servers, the nearest first
 * @param words the words of the site
 */
export function askWhetherMeant(near: readonly ServerEntry[], words: VerdictWords): string[] {
  return near.map((entry, index) =>
    fillSentence(index === 0 ? words.nearFirst : words.nearMore, {
      server: shownNameOf(entry),
      access: words.inSentence[entry.access],
    }),
  );
}
