import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import { inShort } from '../../register/in-short.ts';
import { stateOn } from '../../register/state.ts';
import type { Content } from '../../schema/content.ts';
import type { EventRecord } from '../../schema/decision.ts';
import { accessText } from '../command/access-text.ts';
import { cutTable } from '../command/cut-table.ts';
import { plainText } from '../command/plain-text.ts';

const HEAD = ['server', 'here', 'list', 'what the list says'] as const;

/**
 * What a list says of servers whose decisions stay as they are, or get another reason, as a table:
 * server, here, list, comment. What a history says in the same words is left out.
 *
 * @param plan what happens to each row; those left to a person have their comments beside the reason
 * @param content the content folder as it is
 * @param today the day, as `YYYY-MM-DD`
 * @param all whether to show every row, however many there are
 * @returns its lines below a heading, each with a line feed; empty where there is none
 */
export function unusedComments(
  plan: readonly PlannedRow[],
  content: Content,
  today: string,
  all: boolean,
): string {
  const known = new Map(content.decisions.map(({ file, data }) => [file, data.history]));
  const historyOf = (file = ''): readonly EventRecord[] => known.get(file) ?? [];
  const unused = plan.filter(
    (one) =>
      one.kind !== 'by-hand' &&
      plainText(one.row.comment ?? '') !== '' &&
      !reasonsOf(one, historyOf)
        .map(plainText)
        .includes(plainText(one.row.comment ?? '')),
  );
  if (unused.length === 0) return '';
  const table = cutTable(HEAD, unused, (one) => cellsOf(one, historyOf, today), all);
  return `\nNot taken over from the list\n${table}`;
}

/** The reasons that are given for a server, or will be. */
function reasonsOf(
  one: PlannedRow,
  historyOf: (file?: string) => readonly EventRecord[],
): readonly string[] {
  switch (one.kind) {
    case 'new-decision':
      return one.record.history.map(({ reason }) => reason);
    case 'new-event':
      return [one.event.reason];
    case 'already-so':
      return historyOf(one.file).map(({ reason }) => reason);
    case 'covered':
    case 'by-hand':
      return [];
  }
}

function cellsOf(
  one: PlannedRow,
  historyOf: (file?: string) => readonly EventRecord[],
  today: string,
): readonly string[] {
  const { row, server = '' } = one;
  const here =
    one.kind === 'covered'
      ? `as ${one.by}`
      : 'file' in one && one.file !== undefined && historyOf(one.file).length > 0
        ? accessText(stateOn(historyOf(one.file), today))
        : 'no decision';
  return [server, here, accessText(row), inShort(plainText(row.comment ?? ''), 200)];
}
