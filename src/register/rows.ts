import type { Decision, Register, Server } from './register.ts';
import type { Access } from './access.ts';
import { historyLines, type HistoryLine } from './history-lines.ts';
import { isOpenByItself, stateOn, type State } from './state.ts';
import { compareText } from '../schema/compare-text.ts';

/** One line of a register table: a server, the decision about it, and what applies today. */
export interface Row {
  readonly server: Server;
  readonly decision: Decision;
  readonly state: State;
}

/**
 * The register as a table on a day: one row a server, in the order of names. A server about which
 * something is only announced has a row too; one that stands in a group has the group's state.
 *
 * @param register the register
 * @param today the day, as `YYYY-MM-DD`
 */
export function rowsOn(register: Register, today: string): readonly Row[] {
  return register.decisions
    .flatMap((decision) => {
      const state = stateOn(decision.history, today);
      return decision.servers.map((server) => ({ server, decision, state }));
    })
    .toSorted((a, b) => compareText(a.server.shown, b.server.shown));
}

/** How many servers have each access. */
export function countByAccess(rows: readonly Row[]): ReadonlyMap<Access, number> {
  const counts = new Map<Access, number>();
  for (const { state } of rows) counts.set(state.access, (counts.get(state.access) ?? 0) + 1);
  return counts;
}

/** The letter under which a server stands, in upper case; undefined for digits and masked names. */
export function letterOf({ shown }: Server): string | undefined {
  return /^\p{L}/u.exec(shown)?.[0].toLocaleUpperCase('en');
}

/** The ids of the criteria that what applies rests on; none where no restriction applies any more. */
export function criteriaInForce({ state }: Row): readonly string[] {
  return isOpenByItself(state) ? [] : (state.event?.criteria ?? []);
}

/** One line of a history together with the decision it belongs to. */
export interface DatedLine {
  readonly decision: Decision;
  readonly line: HistoryLine;
}

/**
 * What has changed last, by an event or because one ended by itself, the newest first; notes, which
 * change nothing, aside. Of a day, decisions stand in the order of their names.
 *
 * @param register the register
 * @param today the day, as `YYYY-MM-DD`
 * @param limit how many at most
 */
export function latestChanges(register: Register, today: string, limit: number): DatedLine[] {
  return register.decisions
    .flatMap((decision) =>
      historyLines(decision.history, today)
        .filter(({ event }) => event.action !== 'note')
        .map((line) => ({ decision, line }))
        .toReversed(),
    )
    .toSorted(
      (a, b) =>
        compareText(b.line.date, a.line.date) || compareText(a.decision.slug, b.decision.slug),
    )
    .slice(0, limit);
}
