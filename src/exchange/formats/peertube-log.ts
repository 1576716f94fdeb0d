import { addDays } from '../../schema/plain-date.ts';
import { compareText } from '../../schema/compare-text.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { UNBLOCKED, type ListRow } from '../list-row.ts';
import type { Listing } from '../listing.ts';
import { readDay } from '../reading/read-day.ts';
import type { RowReading } from '../reading/read-each.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { suspensions, type SuspensionChange } from '../writing/suspensions.ts';
import { unsaidAccess } from '../writing/unsaid-access.ts';
import { writeEach } from '../writing/write-each.ts';
import { writeJson } from '../writing/write-json.ts';

interface PeertubeAction {
  readonly type: 'block' | 'unblock';
  readonly target: string;
  readonly createdAt: string;
}

/**
 * The log of blocks to which PeerTube servers subscribe: every suspension since the beginning and
 * its end, the oldest first. PeerTube's own logs stop at 500 actions and go on where `startDate`
 * says; a file cannot answer that, and subscribers take as many as it has.
 *
 * A subscriber never looks at actions that are not newer than the newest it has seen, so all actions
 * of a day appear together, on the day after: one that came later on the same day would be missed. For
 * the same reason it would never hear of an end that is recorded late, and would go on blocking. So
 * what is not suspended any more is unblocked once more on the first day of the month, as long as that
 * is the later day; last month's repetition is then gone. A subscriber lifts only the blocks that came
 * from this log, so saying it twice changes nothing. Blocks are not repeated: to miss one is milder.
 *
 * The lists of the older plugin auto-mute are read, too: `{data: [{value, action, updatedAt}]}`.
 * Source: Chocobozzz/PeerTube, server/core/lib/blocklist-subscriptions.ts and
 * server/core/lib/schedulers/blocklist-subscriptions-scheduler.ts.
 */
export const peertubeLog: WrittenFormat = {
  name: 'peertube-log',
  mediaType: 'application/json',
  unit: 'item',
  software: 'peertube',
  coverage: { ...COVERS.suspended, complete: false },
  file: 'lists/peertube.json',
  shownTo: 'readers',
  matches: ({ json }) =>
    isGroup(json) &&
    ((typeof json['name'] === 'string' && Array.isArray(json['actions'])) ||
      (Array.isArray(json['data']) &&
        json['data'].some((item) => isGroup(item) && typeof item['value'] === 'string'))),
  read,
  write,
};

/** The fields of an action that may say when it was, PeerTube’s own first. */
const DATED = ['createdAt', 'updatedAt'];

function read(text: string): ListReading {
  const { items, problems: found } = readItems(
    text,
    '{name, actions: [{type, target, createdAt}]}',
    (whole) => (isGroup(whole) ? (whole['actions'] ?? whole['data']) : whole),
  );
  const rows = new Map<string, ListRow>();
  const problems: ListProblem[] = [...found];
  for (const item of inOrder(items)) {
    const { row, problems: wrong } = readAction(item);
    problems.push(...wrong);
    if (row?.server === undefined) continue;
    const before = rows.get(row.server);
    rows.set(row.server, before?.access === row.access ? before : row);
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.line - b.line), problems };
}

/** The oldest first; an action without a time stays behind the one in front of it. */
function inOrder(items: readonly ListItem[]): readonly ListItem[] {
  let last = -Infinity;
  return items
    .map((item) => {
      const time = Date.parse(DATED.map(item.text).find((text) => text !== undefined) ?? '');
      last = Number.isNaN(time) ? last : time;
      return { item, time: last };
    })
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ item }) => item);
}

function readAction(item: ListItem): RowReading {
  const { line, text } = item;
  const named = clearServer(text('target') ?? text('value') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const type = text('type') ?? text('action') ?? (text('value') === undefined ? '' : 'add');
  const blocks = type === 'block' || type === 'add';
  if (!blocks && type !== 'unblock' && type !== 'remove') {
    const facts = { got: type, expected: 'block or unblock', about: [named.server] };
    return { problems: [listProblem('not-an-item', line, facts)] };
  }
  const since = readDay(item, DATED);
  return {
    problems: [...named.notices, ...since.problems],
    row: {
      line,
      server: named.server,
      reject: undefined,
      since: since.day,
      ...(blocks ? { access: 'suspended' } : UNBLOCKED),
    },
  };
}

function write({ rows, today, ours }: Listing): ListText {
  const yesterday = addDays(today, -1);
  const repeated = `${yesterday.slice(0, 8)}01`;
  const { items, dropped } = writeEach(rows, ({ server, state, decision, lastDayOfAccess }) => {
    const changes = suspensions(decision.history, today);
    const unsaid = unsaidAccess(state.access);
    if (changes.length === 0) return { items: [], dropped: [unsaid] };
    if (server.digest !== undefined) return { items: [], dropped: ['obfuscated'] };
    const past = changes.filter(({ date }) => date <= yesterday);
    const last = past.at(-1);
    if (last?.suspended === false && last.date < repeated)
      past.push({ date: repeated, suspended: false });
    return {
      items: past.map((change) => actionOf(change, server.name)),
      dropped: [
        unsaid !== 'open' && unsaid,
        changes.at(-1)?.date === today && 'tomorrow',
        unsaid === undefined && lastDayOfAccess !== undefined && 'no-end',
        last?.suspended === true && 'no-below',
      ],
    };
  });
  const actions = items.toSorted(
    (a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.target, b.target),
  );
  return { text: writeJson({ name: ours.name, actions }), dropped };
}

function actionOf({ date, suspended }: SuspensionChange, target: string): PeertubeAction {
  const type = suspended ? 'block' : 'unblock';
  return { type, target, createdAt: `${date}T00:00:00.000Z` };
}
