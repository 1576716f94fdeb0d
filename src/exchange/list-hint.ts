import { normalLines } from '../schema/normal-lines.ts';
import { readServer } from './reading/read-server.ts';

/** Something in or around a list that speaks of what may be done to its servers. */
export interface ListHint {
  /** What it is: `its name`, `its line 1`. */
  readonly where: string;
  readonly text: string;
  /** The first word that speaks of it, as it is written. */
  readonly word: string;
  /** True where it speaks of allowing and of nothing else. */
  readonly allows: boolean;
}

const ALLOW =
  /^(allow|whitelist|safelist|accept|permit|exempt|exception|retract|restor|trusted|friends$|un(block|suspend|ban|limit|silenc|mut|defed))/u;
const RESTRICT =
  /^(\p{L}*block|blacklist|den(y|ied)|ban(s|ned|list)?$|suspen|defed|reject|drop|silenc|limit|unlist|mut(e|es|ed|ing)$)/u;
const NOT = /^(not|no|never|don|dont|nobody)$/u;

/**
 * What a name, a line or a heading says that is done to the servers in a list. It is a hint for a
 * person and no more: nothing is done because of it.
 *
 * @param where what the text is: `its name`
 * @param text the text: `domain_allows.csv`, `# Our silences`
 * @returns undefined where it speaks of nothing of the kind
 */
export function hintIn(where: string, text: string): ListHint | undefined {
  const words = text.replace(/\b(un|white|black|safe)-(?=\p{L})/giu, '$1').match(WORD) ?? [];
  const found = words.filter((word) => restricts(word) || allows(word));
  const [word] = found;
  if (word === undefined) return undefined;
  const denied = words.some((one) => NOT.test(one.toLowerCase()));
  return { where, text, word, allows: found.every(denied ? restricts : allows) };
}

/** A word of a sentence, or of a name such as `domain_allows` or `allowList`. */
const WORD = /\p{Lu}?\p{Ll}+|\p{L}+/gu;

function allows(word: string): boolean {
  return ALLOW.test(word.toLowerCase());
}

function restricts(word: string): boolean {
  return RESTRICT.test(word.toLowerCase());
}

/** As many lines as a list may have above its rows, and as many characters of each, are looked at. */
const LINES = 20;
const LETTERS = 300;

/**
 * What the lines above the rows of a list say is done to its servers: remarks and titles.
 *
 * @param text the whole text, which is not JSON
 */
export function hintsAbove(text: string): readonly ListHint[] {
  const hints: ListHint[] = [];
  const top = normalLines(text.slice(0, LINES * LETTERS))
    .split('\n')
    .slice(0, LINES);
  for (const [index, line] of top.entries()) {
    const cells = line.split(/["',;|\t]+/u).map((cell) => cell.trim());
    const isRow = cells.some((cell) => 'server' in readServer(cell) || /^#?domain$/iu.test(cell));
    if (isRow) break;
    const hint = hintIn(`its line ${index + 1}`, line.replaceAll(/["',;|\t]+/gu, ' ').trim());
    if (hint !== undefined) hints.push(hint);
  }
  return hints;
}
