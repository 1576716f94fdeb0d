import type { BuildCost } from './measure-build.ts';

/** What one size cost: built from nothing, and again after an edit. */
export interface SizeCost {
  readonly posts: number;
  readonly decisions: number;
  readonly cold: BuildCost;
  readonly edited: BuildCost;
}

/** A page of a larger site may cost this many times one of the smallest. */
const GROWTH_LIMIT = 1.25;

/** No build may hold more memory. */
const PEAK_LIMIT_MIB = 1536;

/**
 * Says where cost grows faster than the number of pages, or a build takes too much memory.
 *
 * @param costs what was measured
 * @returns a sentence for each limit that was passed
 */
export function verdict(costs: readonly SizeCost[]): readonly string[] {
  const bySize = costs.toSorted((a, b) => a.cold.pages - b.cold.pages);
  const smallest = bySize[0];
  if (smallest === undefined) return [];
  return bySize.flatMap((cost) =>
    (
      [
        ['cold', 'cold'],
        ['edited', 'after one edit'],
      ] as const
    ).flatMap(([build, called]) => {
      const { pages, peakMiB } = cost[build];
      const growth = perPage(cost[build]) / perPage(smallest[build]);
      const where = `${pages} pages, ${called}`;
      return [
        ...(growth > GROWTH_LIMIT
          ? [
              `${where}: a page costs ${growth.toFixed(2)} times one of the smallest site; at most ${GROWTH_LIMIT} is allowed.`,
            ]
          : []),
        ...(peakMiB > PEAK_LIMIT_MIB
          ? [
              `${where}: the peak is ${Math.round(peakMiB)} MiB; at most ${PEAK_LIMIT_MIB} is allowed.`,
            ]
          : []),
      ];
    }),
  );
}

function perPage({ seconds, pages }: BuildCost): number {
  return seconds / pages;
}
