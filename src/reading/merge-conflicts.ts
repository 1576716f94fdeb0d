import { problem, type Problem } from '../problems/problem.ts';

/** The signs of a conflict (https://git-scm.com/docs/git-merge, "How conflicts are presented"). */
const BEGINS = /^<{7}(?: |$)/u;
const ENDS = /^>{7}(?: |$)/u;

/**
 * Finds where git left two versions in a file, whatever stands in it: nothing around can be trusted.
 * In a text, code between fences may show such lines.
 *
 * @param text the whole file, its lines ended by line feeds
 * @param file the file, relative to the content folder
 */
export function mergeConflicts(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const hasFences = /\.mdx?$/u.test(file);
  let fence: string | undefined;
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = hasFences ? /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] : undefined;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    if (fence !== undefined) continue;
    const begins = BEGINS.test(line);
    if (begins || (ENDS.test(line) && !isOpen))
      problems.push(
        problem('merge-conflict', file, { line: index + 1, column: 1 }, { got: line.trim() }),
      );
    if (begins) isOpen = true;
    else if (ENDS.test(line)) isOpen = false;
  }
  return problems;
}
