import { REJECTS, type Reject } from '../../schema/decision.ts';
import type { Access } from '../../register/access.ts';
import { parentsOf } from '../../register/parents-of.ts';
import { isPattern, patternsOver } from '../reading/name-patterns.ts';
import type { Coverage } from '../coverage.ts';
import type { ListRow } from '../list-row.ts';
import type { SoftwarePowers } from './software-powers.ts';
import type { NamedRow } from './unmask-rows.ts';

/** How far a server is restricted. To watch it restricts nothing. */
export const LEVELS = ['open', 'limited', 'suspended'] as const;
export type Level = (typeof LEVELS)[number];

/** What a server enforces about another. */
export interface Enforced {
  readonly level: Level;
  /** What is rejected for certain. */
  readonly rejected: readonly Reject[];
  /** Of what it is not told whether it is rejected. */
  readonly untold: readonly Reject[];
  /** Whether an entry of its own says so, or one above, or none at all. */
  readonly by: 'own' | 'above' | 'none';
  /** The name of the server above. */
  readonly from: string | undefined;
  /** True where all that is said is that it is not suspended. */
  readonly allowed: boolean;
  /** True where its name, or that above it, is asked to be masked in public. */
  readonly obfuscated: boolean;
}

type Entry = Omit<Enforced, 'by' | 'from'>;

/** How far a server is restricted by an access. */
export function levelOf(access: Access): Level {
  return access === 'watched' ? 'open' : access;
}

/**
 * The harsher of two levels.
 *
 * @param a one of them
 * @param b the other
 */
export function harsherLevel(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b;
}

/** All that a server enforces about servers whose names, or the patterns that they fall under, are told. */
export class EnforcedEntries {
  readonly #entries = new Map<string, Entry>();
  readonly #coverage: Coverage;
  readonly #powers: SoftwarePowers;
  readonly #hasPatterns: boolean;

  /**
   * @param rows what the server says, with the names of masked ones where they are known, and with
   *   bare patterns where its software knows them
   * @param coverage what the answer tells
   * @param powers what the server’s software can do
   * @param today the day, as `YYYY-MM-DD`: what ended before it is not enforced any more
   */
  constructor(
    rows: readonly NamedRow[],
    coverage: Coverage,
    powers: SoftwarePowers,
    today: string,
  ) {
    this.#coverage = coverage;
    this.#powers = powers;
    this.#hasPatterns = rows.some(({ server }) => isPattern(server));
    for (const row of rows) {
      if (row.until !== undefined && row.until < today) continue;
      const before = this.#entries.get(row.server);
      const entry = this.#entryOf(row);
      this.#entries.set(row.server, before === undefined ? entry : together(before, entry));
    }
  }

  /** The names and patterns with an entry. */
  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Whether a server has an entry of its own. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** What is enforced about a server, by its own entry and those above it. */
  at(name: string): Enforced {
    const own = this.#entries.get(name);
    const { below } = this.#powers;
    if (below === 'none' || (below === 'closest' && own !== undefined))
      return own === undefined ? this.#none() : { ...own, by: 'own', from: undefined };
    const over = this.#hasPatterns && !isPattern(name) ? patternsOver(name) : [];
    const above = [...parentsOf(name), ...over].flatMap((from) => {
      const entry = this.#entries.get(from);
      return entry === undefined ? [] : [{ ...entry, by: 'above' as const, from }];
    });
    const [closest] = above;
    if (below === 'closest') return closest ?? this.#none();
    return heldTo(own, above) ?? this.#none();
  }

  #entryOf({ access, reject, allowed = false, obfuscated = false }: ListRow): Entry {
    const rejected = reject ?? [];
    return {
      level: levelOf(access),
      rejected,
      untold: REJECTS.filter(
        (what) =>
          !rejected.includes(what) &&
          (reject === undefined || !this.#coverage.rejects.includes(what)),
      ),
      allowed,
      obfuscated,
    };
  }

  #none(): Enforced {
    const { complete, accesses, rejects } = this.#coverage;
    const told = complete && accesses.includes('watched') ? rejects : [];
    return {
      level: 'open',
      rejected: [],
      untold: REJECTS.filter((what) => !told.includes(what)),
      by: 'none',
      from: undefined,
      allowed: false,
      obfuscated: false,
    };
  }
}

/** What several entries come to that all apply; one above counts where it does more than the own. */
function heldTo(own: Entry | undefined, above: readonly Enforced[]): Enforced | undefined {
  let held: Enforced | undefined =
    own === undefined ? undefined : { ...own, by: 'own', from: undefined };
  for (const entry of above) {
    if (held === undefined) held = entry;
    else {
      const both = together(held, entry);
      const more =
        both.level !== held.level || both.rejected.length > held.rejected.length ? entry : held;
      held = { ...both, by: more.by, from: more.from };
    }
  }
  return held;
}

function together(a: Entry, b: Entry): Entry {
  const rejected = REJECTS.filter((what) => a.rejected.includes(what) || b.rejected.includes(what));
  return {
    level: harsherLevel(a.level, b.level),
    rejected,
    untold: REJECTS.filter(
      (what) => !rejected.includes(what) && (a.untold.includes(what) || b.untold.includes(what)),
    ),
    allowed: a.allowed && b.allowed,
    obfuscated: a.obfuscated || b.obfuscated,
  };
}
