import { describe, expect, it } from 'vitest';
import { report } from '../../src/bench/report.ts';
import { verdict, type SizeCost } from '../../src/bench/verdict.ts';

const small = cost(500, 5, 400);

describe('the verdict of the benchmark', () => {
  it('accepts cost that grows with the number of pages', () => {
    expect(verdict([small, cost(5000, 60, 900)])).toEqual([]);
  });

  it('names each build in which a page costs too much', () => {
    expect(verdict([cost(5000, 75, 900), small])).toEqual([
      '5000 pages, cold: a page costs 1.50 times one of the smallest site; at most 1.25 is allowed.',
      '5000 pages, after one edit: a page costs 1.50 times one of the smallest site; at most 1.25 is allowed.',
    ]);
  });

  it('names a build that takes too much memory', () => {
    const [fault] = verdict([cost(500, 5, 1600)]);
    expect(fault).toBe('500 pages, cold: the peak is 1600 MiB; at most 1536 is allowed.');
  });
});

describe('the report of the benchmark', () => {
  it('puts each size on a line', () => {
    expect(
      report([small])
        .split('\n')[1]
        ?.trim()
        .split(/\s{2,}/u),
    ).toEqual(['1', '2', '500', '5.0', '10.0', '400', '5.0', '10.0', '400']);
  });
});

function cost(pages: number, seconds: number, peakMiB: number): SizeCost {
  const build = { pages, seconds, peakMiB };
  return { posts: 1, decisions: 2, cold: build, edited: build };
}
