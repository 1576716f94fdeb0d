import type { Action } from '../schema/decision.ts';

/** The state that follows from a decision's history, from the mildest to the harshest. */
export const ACCESSES = ['open', 'watched', 'limited', 'suspended'] as const;
export type Access = (typeof ACCESSES)[number];

const accessAfter: Record<Exclude<Action, 'note'>, Access> = {
  restore: 'open',
  watch: 'watched',
  limit: 'limited',
  suspend: 'suspended',
};

/**
 * The access that an action leads to.
 *
 * @param action what an event does
 * @returns the access, or undefined for a note, which changes nothing
 */
export function accessOf(action: Action): Access | undefined {
  return action === 'note' ? undefined : accessAfter[action];
}
