import { withParents } from '../../register/with-parents.ts';
import type { ListProblemCode, ListProblem } from '../problems/list-problem.ts';
import { barePattern, patternsOver } from '../reading/name-patterns.ts';
import { isMasked } from '../../schema/nearest-server-name.ts';
import type { SoftwarePowers } from './software-powers.ts';

/** Problems of rows that are about no server, or do what no decision can say. */
const ABOUT_NO_DECISION: ReadonlySet<ListProblemCode> = new Set([
  'canary-row',
  'ip-address',
  'no-such-action',
  'one-account',
  'only-sensitive',
]);

/** Problems of names that software may yet make out. */
const IN_THE_NAME: ReadonlySet<ListProblemCode> = new Set([
  'bad-punycode',
  'no-dot',
  'not-a-server',
  'one-page',
  'one-port',
]);

/**
 * Tells whether it stays open what a row means that could not be read: it may be about a server.
 *
 * @param problem what is wrong with the row
 */
export function isUnsettled({ code }: ListProblem): boolean {
  return !ABOUT_NO_DECISION.has(code);
}

/**
 * Which servers those entries of a list may be about that could not be read, or not for certain: the
 * ones they name, those below where the software covers them, those that fit a pattern which the
 * software may not know, and those whose names have the very letters and digits of an entry that is
 * no name. All others are as certain as if these entries were not there.
 */
export class UnreadEntries {
  readonly #named: ReadonlySet<string>;
  readonly #letters: ReadonlySet<string>;
  readonly #patterns: ReadonlySet<string>;
  readonly #below: SoftwarePowers['below'];

  /**
   * @param problems what is wrong in the list
   * @param patterns patterns in it of which it is not known what the software makes of them
   * @param below what the software's entry does to the servers below
   */
  constructor(
    problems: readonly ListProblem[],
    patterns: Iterable<string>,
    below: SoftwarePowers['below'],
  ) {
    this.#named = new Set(
      problems.flatMap(({ about = [] }) => about.filter((name) => !isMasked(name))),
    );
    this.#letters = new Set(
      problems
        .filter(({ code, about }) => IN_THE_NAME.has(code) && about === undefined)
        .map(({ got = '' }) => lettersOf(got)),
    );
    this.#patterns = new Set(Array.from(patterns, barePattern));
    this.#below = below;
  }

  /** The servers that such an entry names. */
  get names(): ReadonlySet<string> {
    return this.#named;
  }

  /**
   * Whether such an entry may be about a server.
   *
   * @param server the server’s name
   * @param entered whether another entry is about that very name
   */
  mayBe(server: string, entered: boolean): boolean {
    const covers = this.#below === 'all' || (this.#below === 'closest' && !entered);
    const names = covers ? withParents(server) : [server];
    return (
      names.some((name) => this.#named.has(name)) ||
      (this.#letters.size > 0 && names.some((name) => this.#letters.has(lettersOf(name)))) ||
      (this.#patterns.size > 0 &&
        !(entered && this.#below !== 'all') &&
        patternsOver(server).some((pattern) => this.#patterns.has(pattern)))
    );
  }
}

/** `foo.bar-1` and `foo bar_1` are both `foobar1`. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
