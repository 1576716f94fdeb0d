import { addDays } from '../schema/plain-date.ts';
import { REJECTS, type EventRecord, type Reject } from '../schema/decision.ts';
import { accessOf, type Access } from './access.ts';

/** What is in force on a day, whenever it began. */
export interface InForce {
  readonly access: Access;
  /** The event it rests on; undefined while nothing has ever been decided. */
  readonly event: EventRecord | undefined;
  readonly reject: readonly Reject[];
  /** The last day it applies, where it ends by itself. */
  readonly until: string | undefined;
  /** The event that ended by itself and left this state behind. */
  readonly lapsed: EventRecord | undefined;
}

/** What is in force on a day. */
export interface State extends InForce {
  /** The first day it was so, as `YYYY-MM-DD`; undefined where no event has come into force yet. */
  readonly since: string | undefined;
}

/**
 * What a history comes to on a day. An event whose `until` has passed no longer counts: what was in
 * force before it is in force again.
 *
 * @param history a decision's events, oldest first
 * @param today the day, as `YYYY-MM-DD`
 */
export function stateOn(history: readonly EventRecord[], today: string): State {
  const state = latestOn(history, today);
  let { since } = state;
  while (since !== undefined) {
    // A second limit does not begin the limit anew: its since is the first's.
    const before = latestOn(history, addDays(since, -1));
    if (before.access !== state.access || before.since === undefined) break;
    ({ since } = before);
  }
  return { ...state, since };
}

/**
 * As `stateOn`, without the day on which it began: for what is asked of every event of a history.
 *
 * @param history a decision's events, oldest first
 * @param today the day, as `YYYY-MM-DD`
 */
export function inForceOn(history: readonly EventRecord[], today: string): InForce {
  return latestOn(history, today);
}

/** Tells whether a server is open because its last restriction ended by itself. */
export function isOpenByItself({ access, lapsed }: InForce): boolean {
  return access === 'open' && lapsed !== undefined;
}

/**
 * Tells whether two states reject the same beside their access. A suspension rejects media and
 * reports whether it says so or not.
 */
export function rejectsAlike(one: InForce, other: InForce): boolean {
  const rejects = ({ access, reject }: InForce, what: Reject): boolean =>
    access === 'suspended' || reject.includes(what);
  return REJECTS.every((what) => rejects(one, what) === rejects(other, what));
}

/** The event that counts on a day, and what it comes to. */
function latestOn(history: readonly EventRecord[], today: string): State {
  const effective = history.filter((event) => event.action !== 'note' && event.date <= today);
  let lapsed: EventRecord | undefined;
  for (const event of effective.toReversed()) {
    if (event.until !== undefined && event.until < today) {
      if (lapsed?.until === undefined || event.until > lapsed.until) lapsed = event;
      continue;
    }
    return {
      access: accessOf(event.action) ?? 'open',
      since: lapsed?.until === undefined ? event.date : addDays(lapsed.until, 1),
      event,
      reject: event.reject ?? [],
      until: event.until,
      lapsed,
    };
  }
  return {
    access: 'open',
    since: lapsed?.until === undefined ? undefined : addDays(lapsed.until, 1),
    event: undefined,
    reject: [],
    until: undefined,
    lapsed,
  };
}
