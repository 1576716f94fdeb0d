import type { Clock } from '../../src/network/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets time pass, and rings what is due, in order. */
  readonly pass: (milliseconds: number) => void;
  /** Every wait, in milliseconds; it takes no time but that of this clock. */
  readonly slept: readonly number[];
}

/** What the clock of a test says at first. */
export const NOW = Date.UTC(2026, 10, 24, 12);

/** A clock for a test. */
export function fakeClock(): FakeClock {
  const alarms = new Map<() => void, number>();
  const slept: number[] = [];
  let time = NOW;
  const pass = (milliseconds: number): void => {
    const end = time + milliseconds;
    for (const [ring, at] of [...alarms].toSorted(([, a], [, b]) => a - b)) {
      if (at > end || !alarms.delete(ring)) continue;
      time = Math.max(time, at);
      ring();
    }
    time = end;
  };
  return {
    now: () => time,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      pass(milliseconds);
      return Promise.resolve();
    },
    alarm: (milliseconds, ring) => {
      const own = (): void => ring();
      alarms.set(own, time + milliseconds);
      return () => void alarms.delete(own);
    },
    pass,
    slept,
  };
}
