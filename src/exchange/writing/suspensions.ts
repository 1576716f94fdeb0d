import type { EventRecord } from '../../schema/decision.ts';
import { stateDays } from './state-days.ts';

/** A day on which a suspension began or ended. */
export interface SuspensionChange {
  /** The first day it was so, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly suspended: boolean;
}

/**
 * When a server was suspended and when that ended: by being restored, by its last day, or by
 * something milder.
 *
 * @param history a decision's events, oldest first
 * @param today the last day to look at, as `YYYY-MM-DD`
 * @returns oldest first, in turns, beginning with a suspension; empty where there never was one
 */
export function suspensions(
  history: readonly EventRecord[],
  today: string,
): readonly SuspensionChange[] {
  const changes: SuspensionChange[] = [];
  for (const { date, state } of stateDays(history, today)) {
    const suspended = state.access === 'suspended';
    if (suspended !== (changes.at(-1)?.suspended ?? false)) changes.push({ date, suspended });
  }
  return changes;
}
