import type { Reject } from '../schema/decision.ts';
import type { Access } from '../register/access.ts';

/** What another software's list says about one server. */
export interface ListRow {
  /** Where it stands: the line of the text, or the number of the item in JSON, from 1. */
  readonly line: number;
  /**
   * The server's name, checked; undefined where the list masks it. As a format reads it, it may be a
   * pattern for many, such as a whole top-level domain, with the problem that it is one.
   */
  readonly server: string | undefined;
  /** The SHA-256 of the clear name in hexadecimal, where the list gives it. */
  readonly digest?: string | undefined;
  /** The masked name, where the list masks it. */
  readonly masked?: string | undefined;
  readonly access: Access;
  /** What else is rejected; undefined where the list does not say. */
  readonly reject: readonly Reject[] | undefined;
  readonly comment?: string | undefined;
  /** Never meant for the public. */
  readonly privateComment?: string | undefined;
  /** The first day it was so, as `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  /** The last day it applies, as `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** True where the list asks that the name be masked in public. */
  readonly obfuscated?: boolean | undefined;
  /** True where an earlier restriction was taken back, not merely absent. */
  readonly retracted?: boolean | undefined;
  /** True where all that is said is that the server is not suspended: it may still be limited. */
  readonly allowed?: boolean | undefined;
}

/** What a list says about a server without saying what is done to it. */
export type UnsaidRow = Omit<ListRow, 'access' | 'retracted' | 'allowed'>;

/**
 * What is said of a server whose block was lifted by software that knows nothing but blocks: an
 * earlier suspension is over, and whether it was followed by something milder nobody there could say.
 */
export const UNBLOCKED = {
  access: 'open',
  retracted: true,
  allowed: true,
} as const satisfies Partial<ListRow>;
