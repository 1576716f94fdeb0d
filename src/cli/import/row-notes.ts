import { byHandWords } from '../../exchange/import/by-hand-words.ts';
import type { ListUnit } from '../../exchange/format.ts';
import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import type { ListProblem } from '../../exchange/problems/list-problem.ts';
import { sayListProblem } from '../../exchange/problems/say-list-problem.ts';
import type { Emphasis } from '../../problems/print-problems.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { inShort } from '../../register/in-short.ts';
import { plainText } from '../command/plain-text.ts';
import type { BrokenRow } from './check-plan.ts';

interface Note {
  readonly line: number;
  readonly place: string;
  readonly server?: string | undefined;
  readonly code: string;
  readonly what: string;
  readonly cure: string;
  /** What the list says of the server, where nothing else shows it. */
  readonly comment?: string | undefined;
}

/**
 * Every row that an import cannot use or leaves to a person, each with its line, the permanent name
 * of the reason, what is wrong and what to do.
 *
 * @param problems what is wrong in the list
 * @param plan what happens to each row
 * @param broken rows left out because the content would have problems with them
 * @param unit what the list's format counts
 * @param emphasis how to emphasise
 * @returns paragraphs below headings; empty where there is none
 */
export function rowNotes(
  problems: readonly ListProblem[],
  plan: readonly PlannedRow[],
  broken: readonly BrokenRow[],
  unit: ListUnit,
  emphasis: Emphasis,
): string {
  const said = problems.map((problem) => ({ ...sayListProblem(problem, unit), ...problem }));
  const left = [
    ...plan.flatMap((row) => (row.kind === 'by-hand' ? [byHand(row, unit)] : [])),
    ...broken.map((row) => brokenNote(row, unit)),
  ].toSorted((a, b) => a.line - b.line);
  return [
    group(
      'Cannot be used',
      said.filter(({ costs }) => costs === 'row'),
      emphasis,
    ),
    group('Left to you', left, emphasis),
    group(
      'Used, but look at it',
      said.filter(({ costs }) => costs === 'none'),
      emphasis,
    ),
  ].join('');
}

function byHand(row: Extract<PlannedRow, { kind: 'by-hand' }>, unit: ListUnit): Note {
  const { what, cure } = byHandWords[row.because];
  const { line, masked, comment } = row.row;
  const file = row.file === undefined ? '' : ` (${row.file})`;
  const server = `${row.server ?? masked ?? ''}${file}`;
  return { line, place: `${unit} ${line}`, server, code: row.because, what, cure, comment };
}

function brokenNote({ row, problem }: BrokenRow, unit: ListUnit): Note {
  const { what, cure } = sayProblem(problem);
  const where = `${problem.file}:${problem.line}`;
  return {
    line: row.line,
    place: `${unit} ${row.line}`,
    server: row.server ?? row.masked,
    code: problem.code,
    what: `The content could not be published with it. ${where}: ${what}`,
    cure,
    comment: row.comment,
  };
}

function group(heading: string, notes: readonly Note[], emphasis: Emphasis): string {
  if (notes.length === 0) return '';
  const parts = notes.map(({ place, server, code, what, cure, comment }) => {
    const head = [
      place === '' ? 'the list' : place,
      ...(server === undefined ? [] : [plainText(server)]),
    ].join('  ');
    return `${emphasis('bold', head)}  ${emphasis('dim', code)}\n  ${emphasis('red', plainText(what))}\n  ${plainText(cure)}\n${comment === undefined ? '' : `  The list says: “${inShort(plainText(comment), 200)}”\n`}`;
  });
  return `\n${emphasis('bold', heading)}\n${parts.join('')}`;
}
