import type { EventRecord } from '../schema/decision.ts';
import type { Decision, Register, Server } from './register.ts';
import type { Access } from './access.ts';
import { stateOn, type State } from './state.ts';
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

/** The ids of the criteria that what applies rests on; none once the last restriction has ended by itself. */
export function criteriaInForce({ state: { event, lapsed } }: Row): readonly string[] {
  return lapsed === undefined ? (event?.criteria ?? []) : [];
}

/** One event together with the decision it belongs to. */
export interface DatedEvent {
  readonly decision: Decision;
  readonly event: EventRecord;
}

/**
 * The latest events that have come into force, the newest first; notes, which change nothing, aside.
 *
 * @param register the register
 * @param today the day, as `YYYY-MM-DD`
 * @param limit how many at most
 */
export function latestEvents(register: Register, today: string, limit: number): DatedEvent[] {
  return register.decisions
    .flatMap((decision) =>
      decision.history
        .filter(({ date, action }) => date <= today && action !== 'note')
        .map((event) => ({ decision, event })),
    )
    .toSorted(
      (a, b) =>
        -compareText(a.event.date, b.event.date) || compareText(a.decision.slug, b.decision.slug),
    )
    .slice(0, limit);
}

/**
 * The first sentence of a reason, for tables.
 *
 * @param reason the reason of an event, in sentences
 * @param limit how many characters at most; a longer sentence is cut at a word
 */
export function reasonInShort(reason: string, limit = 140): string {
  const sentence = /^.+?[.!?](?=\s+\p{Lu}|\s*$)/su.exec(reason)?.[0] ?? reason;
  const line = sentence.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space === -1 ? cut : cut.slice(0, space)} …`;
}

/** The name by which an event can be linked on its decision's page. */
export function eventAnchor(event: EventRecord): string {
  return `${event.action}-${event.date}`;
}
