import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedParts } from '../../src/feeds/feed-parts.ts';

const limits = { items: 10, bytes: 1000, window: 5 };
const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 120 });
/** Items with a name of their own, the newest first. */
const itemsOf = (all: readonly number[]): { name: number; size: number }[] =>
  all.map((size, index) => ({ name: all.length - index, size }));
const sizeOf = ({ size }: { size: number }): number => size;

describe('a feed in parts', () => {
  test('is one part while it is short', () => {
    const items = itemsOf([1, 2, 3]);
    expect(feedParts(items, sizeOf, limits)).toEqual({ current: items, archives: [] });
  });

  test('has no item at all where there is none', () => {
    expect(feedParts([], sizeOf, limits)).toEqual({ current: [], archives: [] });
  });

  test('holds every item, in order', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const items = itemsOf(all);
        const { current, archives } = feedParts(items, sizeOf, limits);
        const names = new Set([...current, ...archives.flat()].map(({ name }) => name));
        expect(names.size).toBe(items.length);
        expect(current).toEqual(items.slice(0, current.length));
        for (const part of archives) expect(part).toEqual(part.toSorted((a, b) => b.name - a.name));
      }),
    );
  });

  test('never passes the limits but for a single large item', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const { current, archives } = feedParts(itemsOf(all), sizeOf, limits);
        const parts = archives.length === 0 ? 2 : 1;
        for (const part of archives) expect(part.length).toBeLessThanOrEqual(limits.items);
        for (const [part, times] of [
          [current, parts] as const,
          ...archives.map((part) => [part, 1] as const),
        ])
          if (part.length > times)
            expect(part.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(
              limits.bytes * times,
            );
      }),
    );
  });

  test('leaves each archive as it is when a new item comes', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 400 }), (all, size) => {
        const before = feedParts(itemsOf(all), sizeOf, limits).archives;
        const after = feedParts(itemsOf([size, ...all]), sizeOf, limits).archives;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('has its first archive together with its second', () => {
    const { current, archives } = feedParts(itemsOf(Array<number>(20).fill(1)), sizeOf, limits);
    expect(archives).toEqual([]);
    expect(current).toHaveLength(20);
  });

  test('reaches back into the last archive as far as the window asks', () => {
    const { current, archives } = feedParts(itemsOf(Array<number>(21).fill(1)), sizeOf, limits);
    expect(archives.map((part) => part.length)).toEqual([10, 10]);
    expect(current).toHaveLength(5);
  });
});
