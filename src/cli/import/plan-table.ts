import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import { accessOf } from '../../register/access.ts';
import { inShort } from '../../register/in-short.ts';
import { stateOn } from '../../register/state.ts';
import type { Content } from '../../schema/content.ts';
import { accessText } from '../command/access-text.ts';
import { cutTable } from '../command/cut-table.ts';
import { plainText } from '../command/plain-text.ts';

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
  const known = new Map(content.decisions.map(({ file, data }) => [file, data.history]));
  const nowOf = (file: string): string => accessText(stateOn(known.get(file) ?? [], today));
  return cutTable(HEAD, changed, (row) => cellsOf(row, nowOf), all);
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
  return inShort(plainText(reason), 70);
}
