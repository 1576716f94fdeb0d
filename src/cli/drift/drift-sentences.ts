import { ACCESSES } from '../../register/access.ts';
import { REJECTS } from '../../schema/decision.ts';
import { isPattern } from '../../exchange/reading/name-patterns.ts';
import { accessText } from '../command/access-text.ts';
import { counted } from '../command/counted.ts';
import { numberText } from '../command/number-text.ts';
import type { DriftReport, ReportedServer } from './drift-report.ts';

/**
 * What the register says about a server, in a few words: `limited, no media`.
 *
 * @param one the server
 */
export function registerText({ register }: ReportedServer): string {
  const { access, reject, decision, from } = register;
  const none = decision === null && access === 'open';
  return `${none ? 'nothing' : accessText({ access, reject })}${above(from)}`;
}

/**
 * What a server enforces about another, in a few words.
 *
 * @param one the other server
 */
export function enforcedText({ enforced: { access, reject, from } }: ReportedServer): string {
  if (access === null) return 'something';
  const rejects = access === 'suspended' ? [] : (reject ?? []);
  const mild = access === 'open' || access === 'watched';
  const words = mild
    ? rejects.map((what) => `no ${what}`).join(', ') || 'nothing'
    : accessText({ access, reject: rejects });
  return `${words}${above(from)}`;
}

function above(from: string | null): string {
  return from === null ? '' : ` (by ${from})`;
}

/**
 * What came out, what was compared, and what the answer cannot tell: a line each.
 *
 * @param report what was found
 */
export function driftSummary(report: DriftReport): readonly string[] {
  const { server, date, software, list, servers, differences, unread } = report;
  const version = software === null ? '' : ` ${`${software.name} ${software.version}`.trim()},`;
  const takesOver =
    list.url !== null &&
    differences.some(({ kind, server: name }) => kind !== 'only-here' && !isPattern(name));
  return [
    cameOut(report),
    `Compared on ${date}: ${counted(servers, 'server')},${version} read as ${list.format}${list.url === null ? '' : ` from ${list.url}`}.`,
    ...untold(list),
    ...(takesOver
      ? [`npm run import -- ${server} --dry-run shows the events that would follow the server.`]
      : []),
    ...(unread.length === 0
      ? []
      : [
          `${counted(unread.length, 'entry', 'entries')} could not be read: ${unreadText(unread)}.`,
        ]),
  ];
}

/** What came out, and no more than is known. */
function cameOut({ outcome, server, list, differences, uncertain }: DriftReport): string {
  switch (outcome) {
    case 'drift':
      return `${server} and the register differ about ${counted(differences.length, 'server')}.`;
    case 'same':
      return `${server} enforces what the register says${untold(list).length === 0 ? '' : ', in all that its answer tells'}.`;
    case 'uncertain':
      return `Nothing differs for certain, but it is not known that ${server} enforces what the register says${uncertain.length === 0 ? '' : `: ${counted(uncertain.length, 'server')} cannot be told`}.`;
  }
}

/** Lines of a kind that are named; others are only counted. */
const NAMED = 5;

/** Of each kind, the lines or items where it stands: `not-a-server (3, 4)`. */
function unreadText(unread: DriftReport['unread']): string {
  return [...Map.groupBy(unread, ({ code }) => code)]
    .map(([code, all]) => {
      const lines = all.slice(0, NAMED).map(({ line }) => line);
      const more = all.length > NAMED ? `, and ${numberText(all.length - NAMED)} more` : '';
      return `${code} (${lines.join(', ')}${more})`;
    })
    .join(', ');
}

/** What no answer of this kind tells. */
function untold({ complete, accesses, rejects }: DriftReport['list']): readonly string[] {
  const levels = ACCESSES.filter((access) => access === 'limited' || access === 'suspended');
  const missing = [
    ...levels.filter((access) => !accesses.includes(access)).map((access) => `what is ${access}`),
    ...REJECTS.filter((what) => !rejects.includes(what)).map(
      (what) => `whose ${what} are rejected`,
    ),
  ];
  const mild = rejects.length > 0 && !accesses.includes('watched');
  return [
    ...(complete ? [] : ['The answer may leave out some servers.']),
    ...(mild
      ? ['The answer does not tell of every server that is neither limited nor suspended.']
      : []),
    ...(missing.length === 0 ? [] : [`The answer does not tell ${missing.join(', nor ')}.`]),
  ];
}
