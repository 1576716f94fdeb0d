import { DIFFERENCE_KINDS, DOUBTS } from '../../exchange/drift/difference.ts';
import { differenceWords, doubtWords } from '../../exchange/drift/drift-words.ts';
import type { Emphasis } from '../../problems/print-problems.ts';
import { alignedTable } from '../command/aligned-table.ts';
import type { DriftReport } from './drift-report.ts';
import { driftSummary, enforcedText, registerText } from './drift-sentences.ts';
import { plainText } from '../command/plain-text.ts';

/** Servers that a table has unless all are asked for. */
const SHOWN = 40;

/**
 * A comparison for a person at a terminal: tables of what differs, each server with what to do.
 *
 * @param report what was found
 * @param verbose whether to show every server, however many there are
 * @param emphasis how to emphasise
 */
export function driftText(report: DriftReport, verbose: boolean, emphasis: Emphasis): string {
  const parts: string[] = [];
  for (const kind of DIFFERENCE_KINDS) {
    const found = report.differences.filter((one) => one.kind === kind);
    if (found.length === 0) continue;
    const lines = limited(found, verbose).map((one) => [
      plainText(one.server),
      registerText(one),
      enforcedText(one),
      one.advice,
    ]);
    parts.push(
      `${emphasis('bold', differenceWords[kind])}  ${emphasis('dim', kind)}\n`,
      alignedTable([['server', 'register', 'on the server', 'what to do'], ...lines]),
      more(found.length, verbose),
      '\n',
    );
  }
  for (const doubt of DOUBTS) {
    const found = report.uncertain.filter((one) => one.because === doubt);
    if (found.length === 0) continue;
    const { what, cure } = doubtWords[doubt];
    const lines = limited(found, verbose).map((one) => [
      plainText(one.server),
      registerText(one),
      enforcedText(one),
    ]);
    parts.push(
      `${emphasis('bold', 'Not certain')}  ${emphasis('dim', doubt)}\n${what} ${cure}\n`,
      alignedTable([['server', 'register', 'on the server'], ...lines]),
      more(found.length, verbose),
      '\n',
    );
  }
  return `${parts.join('')}${driftSummary(report).map(plainText).join('\n')}\n`;
}

function limited<T>(all: readonly T[], verbose: boolean): readonly T[] {
  return verbose ? all : all.slice(0, SHOWN);
}

function more(count: number, verbose: boolean): string {
  return verbose || count <= SHOWN
    ? ''
    : `and ${(count - SHOWN).toLocaleString('en')} more: --verbose shows them all\n`;
}
