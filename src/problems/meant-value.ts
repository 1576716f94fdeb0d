import { nearest } from './nearest.ts';

/** Words of other software and everyday ones, with the words of ours that may be meant. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
  ['allow', ['restore', 'open']],
  ['ban', ['suspend', 'suspended', 'block-server']],
  ['block', ['suspend', 'suspended', 'block-server']],
  ['blocked', ['suspend', 'suspended']],
  ['comment', ['note']],
  ['conduct', ['moderation']],
  ['defederate', ['suspend', 'suspended']],
  ['hidden', ['obfuscated']],
  ['images', ['media']],
  ['info', ['note']],
  ['lift', ['restore']],
  ['masked', ['obfuscated']],
  ['mute', ['limit', 'limited', 'mute-account']],
  ['silence', ['limit', 'limited']],
  ['silenced', ['limit', 'limited']],
  ['unblock', ['restore', 'open']],
]);

/**
 * The word that a field takes and that was most likely meant: a misspelt one, or one that other
 * software has for it.
 *
 * @param got the word as written
 * @param values the words that the field takes
 * @returns one of them, or undefined where none is near enough to be worth a guess
 */
export function meantValue(got: string, values: readonly string[]): string | undefined {
  const same = SAME.get(got.trim().toLowerCase())?.find((word) => values.includes(word));
  return same ?? nearest(got, values);
}
