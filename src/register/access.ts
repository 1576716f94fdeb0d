import type { Action } from '../schema/decision.ts';

/** The state that follows from a decision's history, from the mildest to the harshest. */
export const ACCESSES = ['open', 'watched', 'limited', 'suspended'] as const;
export type Access = (typeof ACCESSES)[number];

const actions = {
  open: 'restore',
  watched: 'watch',
  limited: 'limit',
  suspended: 'suspend',
} as const satisfies Readonly<Record<Access, Action>>;

/**
 * The access that an action leads to.
 *
 * @param action what an event does
 * @returns the access, or undefined for a note, which changes nothing
 */
export function accessOf(action: Action): Access | undefined {
  return ACCESSES.find((access) => actions[access] === action);
}

/**
 * The action that leads to an access.
 *
 * @param access the access
 */
export function actionTo(access: Access): (typeof actions)[Access] {
  return actions[access];
}

/**
 * Compares two accesses, for sorting.
 *
 * @param a one of them
 * @param b the other
 * @returns less than 0 where the first is the milder, more where it is the harsher, 0 where both are
 *   the same
 */
export function compareAccess(a: Access, b: Access): number {
  return ACCESSES.indexOf(a) - ACCESSES.indexOf(b);
}
