import type { PictureFault, Position } from '../schema/content.ts';
import type { ForeignMarkup } from '../schema/foreign-markup.ts';
import type { problemWords } from './problem-words.ts';
import { compareText } from '../schema/compare-text.ts';

/** The permanent name of a kind of problem: a heading in the moderators' manual. */
export type ProblemCode = keyof typeof problemWords;

/** What a problem's sentences are made of. */
export interface ProblemFacts {
  /** The field, as the way to it: `history.0.date`. */
  readonly field?: string;
  /** The value as written. */
  readonly got?: string;
  /** The nearest value that would be right. */
  readonly nearest?: string | undefined;
  /** What may stand there: a list or a description. */
  readonly expected?: string;
  /** Another file, date or place that the problem is about. */
  readonly other?: string;
  /** What keeps a picture from being published. */
  readonly fault?: PictureFault;
  /** What of another program stands in a text. */
  readonly markup?: ForeignMarkup | 'callout';
}

/** Something wrong in the content, as a value. */
export interface Problem extends ProblemFacts, Position {
  readonly code: ProblemCode;
  /** The file, relative to the content folder. */
  readonly file: string;
}

/**
 * A problem at a place.
 *
 * @param code its permanent name
 * @param file the file, relative to the content folder
 * @param at line and column, from 1
 * @param facts what its sentences are made of
 */
export function problem(
  code: ProblemCode,
  file: string,
  at: Position,
  facts: ProblemFacts = {},
): Problem {
  return { code, file, line: at.line, column: at.column, ...facts };
}

/** Orders problems as a reader goes through them: by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code)
  );
}
