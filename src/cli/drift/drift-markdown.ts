import { DIFFERENCE_KINDS, DOUBTS } from '../../exchange/drift/difference.ts';
import { differenceWords, doubtWords } from '../../exchange/drift/drift-words.ts';
import type { DriftReport, ReportedServer, UnknownReport } from './drift-report.ts';
import { driftSummary, enforcedText, registerText } from './drift-sentences.ts';
import { codeSpan, escapeMarkdown, fencedText } from './escape-markdown.ts';

/** GitHub takes issues of at most 65,536 characters. */
const MOST_CHARACTERS = 50_000;

/**
 * A comparison as Markdown, for the body of an issue or the summary of a workflow. Whatever other
 * servers say stands in it as text: it links nowhere and mentions nobody.
 *
 * @param report what was found, or why nothing was
 */
export function driftMarkdown(report: DriftReport | UnknownReport): string {
  if (report.outcome === 'unknown') {
    const { code, what, cure } = report.problem;
    return `## The server could not be compared with the register\n\n${fencedText(`${what}\n${cure}\n(${code})`)}\n`;
  }
  const title =
    report.outcome === 'drift'
      ? 'The server and the register differ'
      : 'The server enforces what the register says';
  const parts = [`## ${title}\n\n${fencedText(driftSummary(report).join('\n'))}\n`];
  let left = MOST_CHARACTERS;
  const table = (head: string, heading: readonly string[], rows: readonly string[][]): void => {
    parts.push(`\n${head}\n\n${line(heading)}${line(heading.map(() => '---'))}`);
    const lines = rows.map(line);
    const shown = lines.filter((text) => (left -= text.length) > 0);
    parts.push(...shown);
    const more = lines.length - shown.length;
    if (more > 0)
      parts.push(
        `\nAnd ${more.toLocaleString('en')} more, which \`npm run drift -- --verbose\` shows.\n`,
      );
  };
  for (const kind of DIFFERENCE_KINDS) {
    const found = report.differences.filter((one) => one.kind === kind);
    if (found.length > 0)
      table(
        `### ${differenceWords[kind]} (${found.length.toLocaleString('en')})`,
        ['Server', 'Register', 'On the server', 'What to do'],
        found.map((one) => [...cells(one), escapeMarkdown(one.advice)]),
      );
  }
  for (const doubt of DOUBTS) {
    const found = report.uncertain.filter((one) => one.because === doubt);
    const { what, cure } = doubtWords[doubt];
    if (found.length > 0)
      table(
        `### Not certain (${found.length.toLocaleString('en')})\n\n${escapeMarkdown(`${what} ${cure}`)}`,
        ['Server', 'Register', 'On the server'],
        found.map(cells),
      );
  }
  return parts.join('');
}

function cells(one: ReportedServer): string[] {
  return [
    codeSpan(one.server),
    escapeMarkdown(registerText(one)),
    escapeMarkdown(enforcedText(one)),
  ];
}

function line(all: readonly string[]): string {
  return `| ${all.join(' | ')} |\n`;
}
