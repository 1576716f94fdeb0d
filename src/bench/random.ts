import { addDays } from '../schema/plain-date.ts';

/** A source of choices that makes the same ones for the same seed, on every machine. */
export interface Random {
  /** A number from 0 up to 1, without 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** True in a share of all cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Some of the items, none twice, in the order of the choice. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  /** One of the items, each as likely as its weight says. */
  readonly weighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
  /** A day from `days` after a day, at most `span` days later. */
  readonly later: (date: string, days: number, span: number) => string;
}

/**
 * Starts a row of choices (the generator is mulberry32).
 *
 * @param seed the same number gives the same row
 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('There is nothing to pick from.');
    return items[int(0, items.length - 1)] as T;
  };
  return {
    next,
    int,
    pick,
    chance: (share) => next() < share,
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(int(0, left.length - 1), 1),
      ).flat();
    },
    weighted: (items) => {
      let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) if ((rest -= weight) < 0) return item;
      return pick(items)[0];
    },
    later: (date, days, span) => addDays(date, days + int(0, span)),
  };
}
