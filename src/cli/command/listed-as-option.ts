import { LISTED_AS, type ListedAs } from '../../exchange/listed-as.ts';
import { misuse } from './misuse.ts';

/**
 * What a person says is done to the servers in a list.
 *
 * @param word what stands behind `--as`; undefined where that was left out
 * @param usage how the command is used
 * @throws Stop with 2 where it is another word
 */
export function listedAsOption(word: string | undefined, usage: string): ListedAs | undefined {
  const as = LISTED_AS.find((known) => known === word);
  if (word !== undefined && as === undefined)
    throw misuse(`--as can be ${LISTED_AS.join(', ')}, not ${word}.`, usage);
  return as;
}
