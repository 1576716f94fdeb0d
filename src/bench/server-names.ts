import punycode from 'punycode/punycode.js';
import { benchWords } from './bench-words.ts';
import type { Random } from './random.ts';

/**
 * Makes names of servers as they stand in real lists: one or two words, some on a host below the
 * owners' name, a few with digits, a few in other scripts (as punycode).
 *
 * @param choose the choices
 * @param taken names that are not given out
 * @returns a function that gives another name each time
 */
export function serverNames(choose: Random, taken: Iterable<string>): () => string {
  const given = new Set(taken);
  const { heads, tails, hosts, international } = benchWords;
  const word = (): string => {
    if (choose.chance(0.03))
      return punycode.toASCII(
        choose.pick(international) + choose.pick(['', `-${choose.pick(tails)}`]),
      );
    if (choose.chance(0.02)) return `${choose.int(2, 99)}${choose.pick(tails)}`;
    const head = choose.pick(heads);
    return choose.weighted([
      [`${head}${choose.pick(tails)}`, 5],
      [`${head}-${choose.pick(tails)}`, 4],
      [`${head}-${choose.pick(heads)}`, 4],
      [`${head}${choose.int(2, 99)}`, 1],
      [head, 1],
    ]);
  };
  return () => {
    for (;;) {
      const owner = `${word()}.example`;
      if (given.has(owner)) continue;
      given.add(owner);
      return choose.chance(0.12) ? `${choose.pick(hosts)}.${owner}` : owner;
    }
  };
}
