import type { VFileMessage } from 'vfile-message';
import { problem, type Problem } from '../problems/problem.ts';

/**
 * What the parser of MDX says, as a problem at its place in the file.
 *
 * @param error what it threw
 * @param file the file, relative to the content folder
 * @param linesBefore how many lines of the file come before the text
 */
export function mdxProblem(error: unknown, file: string, linesBefore: number): Problem {
  const { reason = String(error), line, column } = error as Partial<VFileMessage>;
  // The parser names the opening tag only in its sentence: "for `<br>` (2:3-2:7)".
  const inside = /\((\d+):(\d+)-/u.exec(reason);
  const at = {
    line: (Number(inside?.[1] ?? line) || 1) + linesBefore,
    column: Number(inside?.[2] ?? column) || 1,
  };
  return problem('mdx-syntax', file, at, { got: reason.split('\n')[0] ?? '' });
}
