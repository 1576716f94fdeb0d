import { inOneLine, legible } from './legible.ts';
import type { Problem } from './problem.ts';
import { sayProblem } from './say-problem.ts';

/** How problems can be printed. */
export const PRINT_FORMATS = ['text', 'json', 'github'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** Puts words in bold or a colour, where the terminal can. */
export type Emphasis = (style: 'bold' | 'red' | 'dim', text: string) => string;

/** The manual that comes with Candor, from where the commands run: a content folder elsewhere may have none. */
const MANUAL = 'content/README.md';

const plain: Emphasis = (_style, text) => text;

/**
 * Problems as text for a terminal, as GitHub annotations
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), or as JSON.
 *
 * @param problems what the check found
 * @param format the form
 * @param folder how the reader names the content folder, put in front of each file
 * @param emphasis how to emphasise; by default not at all
 * @returns the text, with a line feed at its end
 */
export function printProblems(
  problems: readonly Problem[],
  format: PrintFormat,
  folder: string,
  emphasis: Emphasis = plain,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        problems.map((problem) => ({ ...problem, ...sayProblem(problem) })),
        undefined,
        2,
      )}\n`;
    case 'github':
      return problems.map((problem) => githubLine(problem, folder)).join('');
    case 'text':
      return textOf(problems, folder, emphasis);
  }
}

function textOf(problems: readonly Problem[], folder: string, emphasis: Emphasis): string {
  const parts = problems.map((problem) => {
    const { what, cure } = sayProblem(problem);
    const place = `${folder}/${inOneLine(legible(problem.file))}:${problem.line}:${problem.column}`;
    return `${emphasis('bold', place)}  ${emphasis('dim', problem.code)}\n  ${emphasis('red', inOneLine(what))}\n  ${inOneLine(cure)}\n`;
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in ${files === 1 ? '1 file' : `${files} files`}.`;
  return `${parts.join('\n')}\n${emphasis('bold', count)} Each is explained in ${MANUAL} under its name.\n`;
}

function githubLine(problem: Problem, folder: string): string {
  const { what, cure } = sayProblem(problem);
  const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
  const data = (text: string): string =>
    text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
  return `::error file=${property(`${folder}/${problem.file}`)},line=${problem.line},col=${problem.column},title=${property(problem.code)}::${data(`${what} ${cure}`)}\n`;
}
