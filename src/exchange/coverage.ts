import type { Access } from '../register/access.ts';
import { REJECTS, type Reject } from '../schema/decision.ts';

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

/** The coverages of complete lists: of what is suspended alone, of what is limited too, of all. */
export const COVERS = {
  suspended: { complete: true, accesses: ['suspended'], rejects: [] },
  limited: { complete: true, accesses: ['limited', 'suspended'], rejects: [] },
  everything: { complete: true, accesses: ['watched', 'limited', 'suspended'], rejects: REJECTS },
} as const satisfies Readonly<Record<string, Coverage>>;
