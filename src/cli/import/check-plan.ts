import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import type { ListRow } from '../../exchange/list-row.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ContentCheck } from '../../reading/check-content.ts';
import { rules } from '../../register/rules/rules.ts';
import type { Content, Sourced } from '../../schema/content.ts';
import type { DecisionRecord, EventRecord } from '../../schema/decision.ts';
import { newProblems } from './new-problems.ts';

/** A row that would keep the content from being published, and how. */
export interface BrokenRow {
  readonly row: ListRow;
  readonly problem: Problem;
}

/** What an import may do. */
export interface CheckedPlan {
  readonly plan: readonly PlannedRow[];
  readonly broken: readonly BrokenRow[];
  /** New problems that no row could be found for: nothing may be written then. */
  readonly lost: readonly Problem[];
}

/**
 * Plans an import so that the content stays without new problems: rows that would bring one are left
 * out, and what depended on them is planned anew.
 *
 * @param rows what the list says
 * @param planOf how rows are planned
 * @param check the content folder as it is
 * @param today the day, as `YYYY-MM-DD`
 */
export function checkPlan(
  rows: readonly ListRow[],
  planOf: (rows: readonly ListRow[]) => readonly PlannedRow[],
  check: ContentCheck,
  today: string,
): CheckedPlan {
  const broken = new Map<ListRow, Problem>();
  for (;;) {
    const plan = planOf(rows.filter((row) => !broken.has(row)));
    const byFile = new Map(plan.flatMap((one) => (isWritten(one) ? [[one.file, one.row]] : [])));
    const content = contentAfter(check.content, plan);
    const found = newProblems(
      check.problems,
      rules.flatMap((rule) => [...rule(content, today)]),
    );
    const lost = found.filter((problem) => {
      const row = byFile.get(problem.file) ?? byFile.get(problem.other ?? '');
      if (row !== undefined) broken.set(row, problem);
      return row === undefined;
    });
    if (found.length === 0 || lost.length > 0)
      return { plan, lost, broken: [...broken].map(([row, problem]) => ({ row, problem })) };
  }
}

type WrittenRow = Extract<PlannedRow, { kind: 'new-decision' | 'new-event' }>;

function isWritten(row: PlannedRow): row is WrittenRow {
  return row.kind === 'new-decision' || row.kind === 'new-event';
}

/** The content with the plan carried out. */
function contentAfter(content: Content, plan: readonly PlannedRow[]): Content {
  const decisions = new Map(content.decisions.map((decision) => [decision.file, decision]));
  for (const row of plan) {
    if (row.kind === 'new-decision') decisions.set(row.file, newRecord(row));
    const known = row.kind === 'new-event' ? decisions.get(row.file) : undefined;
    if (row.kind === 'new-event' && known !== undefined)
      decisions.set(row.file, {
        ...known,
        data: { ...known.data, history: withEvent(known.data.history, row.event) },
      });
  }
  return { ...content, decisions: [...decisions.values()] };
}

function newRecord({
  server,
  file,
  record,
}: Extract<PlannedRow, { kind: 'new-decision' }>): Sourced<DecisionRecord> {
  return { id: server, file, data: record, at: () => ({ line: 1, column: 1 }) };
}

function withEvent(history: readonly EventRecord[], event: EventRecord): EventRecord[] {
  const index = history.findLastIndex(({ date }) => date <= event.date) + 1;
  return history.toSpliced(index, 0, event);
}
