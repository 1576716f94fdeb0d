import {
  DIFFERENCE_KINDS,
  DOUBTS,
  type DifferenceKind,
  type Doubt,
} from '../../exchange/drift/difference.ts';
import { differenceWords, doubtWords } from '../../exchange/drift/drift-words.ts';
import type { DriftReport, ReportedServer } from './drift-report.ts';
import { enforcedText, registerText } from './drift-sentences.ts';

/** Servers of which the same was found. */
export interface DriftSection {
  readonly heading: string;
  /** The permanent name of what was found. */
  readonly code: DifferenceKind | Doubt;
  /** What is said of them all; undefined where each has an advice of its own. */
  readonly note: string | undefined;
  readonly columns: readonly string[];
  /** The cells of each server, its name first. */
  readonly rows: readonly (readonly string[])[];
}

const COLUMNS = ['server', 'register', 'on the server'];

/**
 * What a comparison found, a section a kind: first what differs, then what is not certain.
 *
 * @param report what was found
 */
export function driftSections({ differences, uncertain }: DriftReport): readonly DriftSection[] {
  const certain = DIFFERENCE_KINDS.map((code) => ({
    heading: differenceWords[code],
    code,
    note: undefined,
    columns: [...COLUMNS, 'what to do'],
    rows: differences
      .filter(({ kind }) => kind === code)
      .map((one) => [...cellsOf(one), one.advice]),
  }));
  const doubtful = DOUBTS.map((code) => ({
    heading: 'Not certain',
    code,
    note: `${doubtWords[code].what} ${doubtWords[code].cure}`,
    columns: COLUMNS,
    rows: uncertain.filter(({ because }) => because === code).map(cellsOf),
  }));
  return [...certain, ...doubtful].filter(({ rows }) => rows.length > 0);
}

function cellsOf(one: ReportedServer): readonly string[] {
  return [one.server, registerText(one), enforcedText(one)];
}
