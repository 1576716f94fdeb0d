import { nearest } from '../../problems/nearest.ts';
import { clearServer } from '../reading/clear-server.ts';
import { accessOfPolicy, FIRES_POLICIES } from './fires-policy.ts';
import type { ListReading } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import { pagesIn } from '../reading/pages-in.ts';
import { readDay } from '../reading/read-day.ts';
import { itemsOf, type ListItem } from '../reading/read-items.ts';
import { isGroup, readJson, type JsonGroup } from '../reading/read-json.ts';

const EXPECTED = '{orderedItems: [{type, entityKind, entityKey, recommendedPolicy}]}';

/**
 * Reads the records of a FIRES data set and makes one row of those about the same server: the latest
 * counts. What was retracted or taken out for good is open.
 *
 * @param text the whole text of a snapshot, or of changes, of one page of them or of all in an array
 * @param order which record comes first
 */
export function readFires(text: string, order: 'oldest first' | 'newest first'): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const elsewhere = elsewhereOf(whole.value);
  if (elsewhere?.code === 'another-file') return { rows: [], problems: [elsewhere] };
  const { items, problems: found } = itemsOf(recordsIn(whole.value), EXPECTED);
  const rows = new Map<string, ListRow>();
  const servers = new Map<string, string>();
  const problems: ListProblem[] = [...(elsewhere ? [elsewhere] : []), ...found];
  for (const item of order === 'oldest first' ? items : items.toReversed()) {
    const id = item.text('id') ?? '';
    const { row, unread, problems: wrong } = readRecord(item, servers.get(id));
    problems.push(...wrong);
    if (unread !== undefined) rows.delete(unread);
    if (row?.server === undefined) continue;
    if (id !== '') servers.set(id, row.server);
    const before = rows.get(row.server);
    const since = before?.access === row.access ? before.since : row.since;
    rows.set(row.server, { ...row, since });
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.line - b.line), problems };
}

function recordsOf({ orderedItems, items }: JsonGroup): unknown {
  return orderedItems ?? items;
}

function recordsIn(whole: unknown): unknown {
  const pages = pagesIn(whole).map(recordsOf);
  return pages.length === 1 ? pages[0] : pages.flat();
}

/** Where the records are, if they are not all here: FIRES gives changes page by page. */
function elsewhereOf(whole: unknown): ListProblem | undefined {
  const pages = pagesIn(whole);
  const last = pages.at(-1);
  if (last === undefined) return undefined;
  const { first, next, totalItems } = last;
  if (typeof next !== 'string' && typeof first !== 'string') return undefined;
  if (recordsOf(last) === undefined)
    return listProblem('another-file', 0, {
      got: [first, next].find((to) => typeof to === 'string'),
    });
  const all = pages.map(recordsOf).flat();
  const isWhole = typeof totalItems === 'number' && all.length >= totalItems;
  return typeof next !== 'string' || isWhole || leadsNowhere(last)
    ? undefined
    : listProblem('more-pages', 0);
}

/**
 * Tells whether the next page begins behind the newest record that there is: the last page names one,
 * too, where those who keep up look for what comes later. Its cursor is the id of that record.
 * Source: fedimod/fires, components/fires-server/app/serializers/change_serializer.ts.
 */
function leadsNowhere(page: JsonGroup): boolean {
  const { next, last } = page;
  const records = recordsOf(page);
  const newest: unknown = Array.isArray(records) ? records.at(-1) : undefined;
  const cursor = cursorOf(next);
  return (
    cursor !== undefined &&
    cursor === cursorOf(last) &&
    isGroup(newest) &&
    typeof newest['id'] === 'string' &&
    newest['id'].endsWith(`/${cursor}`)
  );
}

function cursorOf(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  return URL.parse(address)?.searchParams.get('since') ?? undefined;
}

interface RecordReading {
  readonly row?: ListRow;
  /** A server whose latest record cannot be used: what was said of it before no longer counts. */
  readonly unread?: string;
  readonly problems: readonly ListProblem[];
}

function readRecord(item: ListItem, known: string | undefined): RecordReading {
  const { line, field, text } = item;
  const type = text('type') ?? '';
  const no = (problem: ListProblem): { problems: ListProblem[] } => ({ problems: [problem] });
  const key = text('entityKey');
  if (type === 'Tombstone' && key === undefined && known === undefined) return { problems: [] };
  if (text('entityKind')?.toLowerCase() === 'actor')
    return no(listProblem('one-account', line, { got: key }));
  const named = clearServer(key ?? known ?? '', line);
  if ('problem' in named) return no(named.problem);
  const unread = (problem: ListProblem): RecordReading => ({
    unread: named.server,
    problems: [{ ...problem, about: [named.server] }],
  });

  const { day: since, problems: undated } = readDay(item, ['published']);
  const problems = [...named.notices, ...undated];
  const base = { line, server: named.server, comment: text('comment'), since };
  switch (type) {
    case 'Retraction':
    case 'Tombstone':
      return {
        problems,
        row: { ...base, access: 'open', reject: undefined, retracted: true },
      };
    case 'Advisory':
      return { problems, row: { ...base, access: 'watched', reject: [] } };
    case 'Recommendation': {
      const policy = text('recommendedPolicy') ?? '';
      const found = accessOfPolicy(policy, filtersOf(field('recommendedFilters')));
      if (found !== undefined) return { problems, row: { ...base, ...found } };
      const facts = {
        got: policy,
        nearest: nearest(policy, FIRES_POLICIES),
        expected: FIRES_POLICIES.join(', '),
      };
      return unread(listProblem('unknown-severity', line, facts));
    }
    default:
      return unread(
        listProblem('not-an-item', line, {
          got: type,
          expected: 'Advisory, Recommendation, Retraction or Tombstone',
        }),
      );
  }
}

/** A set of one may stand without its array. */
function filtersOf(filters: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(filters) ? filters : [filters];
  return all.filter((filter) => typeof filter === 'string');
}
