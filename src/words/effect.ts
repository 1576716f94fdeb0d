import type { Treatment } from '../register/treatment.ts';
import type { Source } from '../schema/source.ts';

/** What a treatment can change for a member, in the order in which it is told. */
export const ASPECTS = ['follows', 'posts', 'mentions', 'boosts', 'messages', 'undo'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What a treatment changes for members of a server with a certain software. */
export interface Effect {
  /** Said in place of what is said of the treatment in general, where the software does something else. */
  readonly says?: string;
  /** Whatever is not here stays as it is, unless it is among the unknown. */
  readonly changes?: Readonly<Partial<Record<Aspect, string>>>;
  /** What nobody could verify: nothing is said of it. */
  readonly unknown?: readonly Aspect[];
  /** Something that has no place among the aspects. */
  readonly besides?: string;
  /** Said where the software has no such treatment. */
  readonly unable?: string;
}

/** What is known of a software's treatments, and where it stands. */
export interface SoftwareEffects {
  /** Which version was read, as the end of a sentence, and what others do otherwise. */
  readonly version: string;
  readonly effects: Readonly<Record<Exclude<Treatment, 'watch'>, Effect>>;
  readonly sources: readonly Source[];
}
