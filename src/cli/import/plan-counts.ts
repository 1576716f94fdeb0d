import type { ListUnit } from '../../exchange/format.ts';
import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import type { ListProblem } from '../../exchange/problems/list-problem.ts';
import { sayListProblem } from '../../exchange/problems/say-list-problem.ts';
import { counted } from '../command/counted.ts';

/**
 * How many rows an import does what about, in a sentence a kind.
 *
 * @param plan what happens to each row
 * @param broken rows left out because the content would have problems with them
 * @param problems what is wrong in the list
 * @param unit what its format counts
 */
export function planCounts(
  plan: readonly PlannedRow[],
  broken: number,
  problems: readonly ListProblem[],
  unit: ListUnit,
): string {
  const unused = new Set(
    problems
      .filter((problem) => sayListProblem(problem, unit).costs === 'row')
      .map(({ line }) => line),
  ).size;
  const of = (kind: PlannedRow['kind']): number => plan.filter((row) => row.kind === kind).length;
  const parts: readonly (readonly [number, string, string])[] = [
    [of('new-decision'), 'new decision', 'new decisions'],
    [of('new-event'), 'new event in a known decision', 'new events in known decisions'],
    [of('already-so'), 'row says what is so already', 'rows say what is so already'],
    [
      of('covered'),
      'server is covered by a decision above it',
      'servers are covered by decisions above them',
    ],
    [of('by-hand') + broken, 'row is left to you', 'rows are left to you'],
    [unused, 'row cannot be used', 'rows cannot be used'],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many));
  return said.length === 0 ? 'The list has no rows.\n' : `${said.join(', ')}.\n`;
}
