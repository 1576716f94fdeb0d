import type { Access } from '../../register/access.ts';
import type { Reject } from '../../schema/decision.ts';

/** What can differ. `access` is Mastodon’s severity. */
export const ASPECTS = ['access', 'media', 'reports'] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * The kinds of differences; their names are permanent.
 *
 * - `only-there`: the server enforces it, and the register does not say it
 * - `only-here`: the register says it, and the server does not enforce it
 * - `differs`: both do something, and not the same
 */
export const DIFFERENCE_KINDS = ['only-there', 'only-here', 'differs'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/**
 * Why it cannot be told whether the two differ; the names are permanent.
 *
 * - `cannot`: the server’s software cannot do what the register says
 * - `not-told`: the answer leaves out what would tell
 * - `hidden-rows`: the answer may leave out some servers
 * - `unread-entry`: an entry that could not be read, or not for certain, may be this server’s
 * - `may-be-masked`: an entry with a masked name may be this server’s
 * - `no-exception`: the software holds it to the entry of a server above, and cannot do otherwise
 * - `exception-not-told`: an entry of a server above covers it, unless it is excepted, which the
 *   answer does not tell
 * - `allow-list`: the server exchanges posts only with those that it allows
 */
export const DOUBTS = [
  'cannot',
  'not-told',
  'hidden-rows',
  'unread-entry',
  'may-be-masked',
  'no-exception',
  'exception-not-told',
  'allow-list',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What the register says about a server. */
export interface Here {
  readonly access: Access;
  readonly reject: readonly Reject[];
  /** The id of the decision that applies: its file’s name without ending; undefined without one. */
  readonly decision: string | undefined;
  /** True where that decision is about a group of servers. */
  readonly group: boolean;
  /** The server above whose decision it is, where the server has none of its own. */
  readonly from: string | undefined;
  /** The last day of what ended by itself, as `YYYY-MM-DD`. */
  readonly ended: string | undefined;
  /** The day of the next change that is announced, as `YYYY-MM-DD`. */
  readonly announced: string | undefined;
}

/** What a server enforces about another, as far as it is told. */
export interface There {
  /** Undefined where only that there is an entry is told. */
  readonly access: Access | undefined;
  /** Undefined where it is not told. */
  readonly reject: readonly Reject[] | undefined;
  /** The server above whose entry it is. */
  readonly from: string | undefined;
}

/** A server about which the two are compared. */
export interface Compared {
  /** Its name, in clear unless only the server’s masked one is known. */
  readonly server: string;
  /** True where the name is in clear and the register or the server masks it in public. */
  readonly hidden: boolean;
  /** True where it is a pattern that stands for many servers, such as a whole top-level domain. */
  readonly wide: boolean;
  /** Which of them it is about, in their order. */
  readonly what: readonly Aspect[];
  readonly here: Here;
  readonly there: There;
}

/** Something that differs for certain. */
export interface Difference extends Compared {
  readonly kind: DifferenceKind;
}

/** Something of which it cannot be told whether it differs. */
export interface Uncertainty extends Compared {
  readonly because: Doubt;
}
