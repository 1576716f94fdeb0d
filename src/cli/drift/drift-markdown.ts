import type { Outcome } from '../../exchange/drift/compare-register.ts';
import { numberText } from '../command/number-text.ts';
import type { DriftReport, UnknownReport } from './drift-report.ts';
import { driftSections } from './drift-sections.ts';
import { driftSummary } from './drift-sentences.ts';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { fencedText } from './fenced-text.ts';

/** GitHub takes issues of at most 65,536 characters. */
const MOST_CHARACTERS = 50_000;

const TITLES: Readonly<Record<Outcome, string>> = {
  same: 'The server enforces what the register says',
  drift: 'The server and the register differ',
  uncertain: 'Whether the server enforces what the register says is not certain',
};

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
  let left = MOST_CHARACTERS;
  const sections = driftSections(report).map(({ heading, note, columns, rows }) => {
    const lines = rows.map(([server = '', ...cells]) =>
      line([codeSpan(server), ...cells.map(escapeMarkdown)]),
    );
    const shown = lines.filter((text) => (left -= text.length) > 0);
    const more = lines.length - shown.length;
    return [
      `\n### ${heading} (${numberText(rows.length)})\n\n`,
      note === undefined ? '' : `${escapeMarkdown(note)}\n\n`,
      line(columns.map((name) => name.replace(/^./u, (first) => first.toUpperCase()))),
      line(columns.map(() => '---')),
      ...shown,
      more > 0
        ? `\nAnd ${numberText(more)} more, which \`npm run drift -- --verbose\` shows.\n`
        : '',
    ].join('');
  });
  return `## ${TITLES[report.outcome]}\n\n${fencedText(driftSummary(report).join('\n'))}\n${sections.join('')}`;
}

function line(all: readonly string[]): string {
  return `| ${all.join(' | ')} |\n`;
}
