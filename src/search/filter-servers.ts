import { compareAccess } from '../register/access.ts';
import type { Order } from '../register/row-order.ts';
import { compareText } from '../schema/compare-text.ts';
import type { FoundServers } from './find-servers.ts';
import type { ServerEntry, ServerIndex } from './server-entry.ts';

/** What someone asks of the register; an empty text asks for nothing. */
export interface ServerFilter {
  /** A server, a part of its name, a handle or an address. */
  readonly q: string;
  readonly access: string;
  /** The id of a criterion. */
  readonly criterion: string;
  /** The year since when what applies applies. */
  readonly year: string;
  readonly software: string;
  readonly order: string;
}

/** The names under which a filter stands in a form and in an address. */
export const FILTERS = [
  'q',
  'access',
  'criterion',
  'year',
  'software',
  'order',
] as const satisfies readonly (keyof ServerFilter)[];

/**
 * The servers that a filter lets through, in its order.
 *
 * @param index every server in the register, in the order of names
 * @param filter what is asked for
 * @param found what the register says to `filter.q`
 */
export function filterServers(
  index: ServerIndex,
  filter: ServerFilter,
  found: FoundServers,
): readonly ServerEntry[] {
  const { q, access, criterion, year, software, order } = filter;
  const asked = found.several.length > 0 ? found.several : [found];
  const governing = new Set(asked.flatMap(({ own, covering }) => own ?? covering ?? []));
  const all = governing.size > 0 ? [...governing, ...found.others] : found.others;
  const named = q.trim() === '' ? index : all;
  const passing = named.filter(
    (entry) =>
      (access === '' || entry.access === access) &&
      (criterion === '' || entry.criteria?.includes(criterion) === true) &&
      (year === '' || entry.since?.startsWith(year) === true) &&
      (software === '' || entry.software === software),
  );
  const compare = comparisons.get(order);
  return compare ? passing.sort(compare) : passing;
}

const comparisons: ReadonlyMap<string, (a: ServerEntry, b: ServerEntry) => number> = new Map<
  Order,
  (a: ServerEntry, b: ServerEntry) => number
>([
  ['newest', (a, b) => compareText(b.since ?? '', a.since ?? '')],
  ['oldest', (a, b) => compareText(a.since ?? '9', b.since ?? '9')],
  ['harshest', (a, b) => compareAccess(b.access, a.access)],
]);
