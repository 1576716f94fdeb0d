import type { Access } from '../../register/access.ts';
import type { Reject } from '../../schema/decision.ts';

/** What an answer or a list tells of all that a server enforces. */
export interface Coverage {
  /**
   * True where every server that is restricted as one of `accesses` is among the rows. A server that
   * is missing from a list that is not complete may still be restricted.
   */
  readonly complete: boolean;
  /** The accesses that it can tell; what is restricted otherwise is missing. */
  readonly accesses: readonly Exclude<Access, 'open'>[];
  /** What it can tell of media and reports; rows say nothing of the others. */
  readonly rejects: readonly Reject[];
}
