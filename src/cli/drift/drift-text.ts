import type { Emphasis } from '../../problems/print-problems.ts';
import { cutTable } from '../command/cut-table.ts';
import { plainText } from '../command/plain-text.ts';
import type { DriftReport } from './drift-report.ts';
import { driftSections } from './drift-sections.ts';
import { driftSummary } from './drift-sentences.ts';

/**
 * A comparison for a person at a terminal: tables of what differs, each server with what to do.
 *
 * @param report what was found
 * @param verbose whether to show every server, however many there are
 * @param emphasis how to emphasise
 */
export function driftText(report: DriftReport, verbose: boolean, emphasis: Emphasis): string {
  const sections = driftSections(report).map(({ heading, code, note, columns, rows }) => {
    const head = `${emphasis('bold', heading)}  ${emphasis('dim', code)}\n`;
    const table = cutTable(columns, rows, (cells) => cells.map(plainText), verbose);
    return `${head}${note === undefined ? '' : `${note}\n`}${table}\n`;
  });
  return `${sections.join('')}${driftSummary(report).map(plainText).join('\n')}\n`;
}
