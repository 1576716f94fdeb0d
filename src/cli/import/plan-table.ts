import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import { accessOf } from '../../register/access.ts';
import { reasonInShort } from '../../register/rows.ts';
import { stateOn } from '../../register/state.ts';
import type { Content } from '../../schema/content.ts';
import { accessText } from '../command/access-text.ts';
import { alignedTable } from '../command/aligned-table.ts';
import { plainText } from '../command/plain-text.ts';

/** Rows that a table has unless all are asked for. */
const SHOWN = 40;

const HEAD = ['server', 'now', 'then', 'reason'] as const;

/**
 * What an import changes, as a table: server, now, then, reason.
 *
 * @param plan what happens to each row
 * @param content the content folder as it is
 * @param today the day, as `YYYY-MM-DD`
 * @param all whether to show every row, however many there are
 * @returns its lines, each with a line feed; empty where nothing changes
 */
export function planTable(
  plan: readonly PlannedRow[],
  content: Content,
  today: string,
  all: boolean,
): string {
  const changed = plan.filter(({ kind }) => kind === 'new-decision' || kind === 'new-event');
  if (changed.length === 0) return '';
  const shown = all ? changed : changed.slice(0, SHOWN);
  const known = new Map(content.decisions.map(({ file, data }) => [file, data.history]));
  const nowOf = (file: string): string => accessText(stateOn(known.get(file) ?? [], today));
  const cells = [HEAD, ...shown.map((row) => cellsOf(row, nowOf))];
  const more = changed.length - shown.length;
  const rest = more > 0 ? `and ${more.toLocaleString('en')} more: --verbose shows them all\n` : '';
  return `${alignedTable(cells)}${rest}`;
}

function cellsOf(row: PlannedRow, nowOf: (file: string) => string): readonly string[] {
  if (row.kind === 'new-decision') {
    const [event] = row.record.history;
    const then = accessText({
      access: accessOf(event?.action ?? 'note') ?? 'open',
      reject: event?.reject,
      until: event?.until,
      obfuscated: row.record.listing === 'obfuscated',
    });
    return [row.server, 'no decision', then, short(event?.reason ?? '')];
  }
  if (row.kind !== 'new-event') return [];
  const { action, reject, until, reason } = row.event;
  const then = accessText({ access: accessOf(action) ?? 'open', reject, until });
  return [row.server, nowOf(row.file), then, short(reason)];
}

function short(reason: string): string {
  return reasonInShort(plainText(reason), 70);
}
