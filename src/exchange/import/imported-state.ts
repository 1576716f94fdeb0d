import { event, REJECTS, WITHHELD, type EventRecord, type Reject } from '../../schema/decision.ts';
import { isPlaceholder } from '../../schema/placeholder.ts';
import { withoutMarkup } from '../../schema/markup-in-text.ts';
import { actionTo, compareAccess, type Access } from '../../register/access.ts';
import type { ImportOptions } from './import-plan.ts';
import type { ListRow } from '../list-row.ts';

/** What a list's row comes to on the day of the import. */
export interface ImportedState {
  readonly access: Access;
  /** Undefined where the list does not say. */
  readonly reject: readonly Reject[] | undefined;
  /** The day from which it applies, as `YYYY-MM-DD`; that of the import where the list has none. */
  readonly since: string;
  /** Whether an earlier restriction was taken back. */
  readonly retracted: boolean;
  /**
   * Where all that the list says is that one restriction does not apply there, the access that is
   * over; undefined where it says what applies. That a suspension is over ends no limit.
   */
  readonly over: Access | undefined;
}

/**
 * What a row comes to on a day: a restriction whose last day has passed is over.
 *
 * @param row the row
 * @param today the day, as `YYYY-MM-DD`
 */
export function importedState(row: ListRow, today: string): ImportedState {
  if (row.until !== undefined && row.until < today)
    return { access: 'open', reject: undefined, since: today, retracted: true, over: row.access };
  return {
    access: row.access,
    reject: row.reject,
    since: row.since ?? today,
    retracted: row.retracted === true,
    over: row.allowed === true ? 'suspended' : undefined,
  };
}

/**
 * Tells whether one state restricts a server at least as much as another. A suspension rejects media
 * and reports whether it says so or not; where either does not say what it rejects, that is not held
 * against it.
 *
 * @param one the state that may be the harsher
 * @param other the other
 */
export function restricts(
  one: Pick<ImportedState, 'access' | 'reject'>,
  other: Pick<ImportedState, 'access' | 'reject'>,
): boolean {
  if (compareAccess(one.access, other.access) < 0) return false;
  if (one.access === 'suspended' || one.reject === undefined || other.reject === undefined)
    return true;
  return other.reject.every((what) => one.reject?.includes(what));
}

/**
 * Tells whether a row says what applies already. That nothing restricts a server, which is not to say
 * that something was taken back, is true of a watched one too.
 *
 * @param wanted what the row comes to
 * @param state what applies
 */
export function isSame(
  wanted: ImportedState,
  state: Pick<ImportedState, 'access' | 'reject'>,
): boolean {
  if (wanted.access === 'open' && !wanted.retracted && state.access === 'watched')
    return state.reject?.length === 0;
  return restricts(state, wanted) && restricts(wanted, state);
}

/**
 * What two entries come to that both apply to a server. What either rejects is not told where one of
 * them does not say it.
 *
 * @param one one of them
 * @param other the other
 */
export function bothStates(one: ImportedState, other: ImportedState): ImportedState {
  const harsher = compareAccess(other.access, one.access) > 0 ? other : one;
  const reject =
    one.reject === undefined || other.reject === undefined
      ? undefined
      : REJECTS.filter((what) => one.reject?.includes(what) || other.reject?.includes(what));
  return { ...harsher, reject };
}

/**
 * The event that a row becomes in a decision's history. A private comment is never in it.
 *
 * @param row the row
 * @param state what it comes to
 * @param date the day of the event, as `YYYY-MM-DD`
 * @param options what to write where the list says nothing
 */
export function eventOfRow(
  row: ListRow,
  { access, reject }: ImportedState,
  date: string,
  options: ImportOptions,
): EventRecord {
  return {
    date,
    action: actionTo(access),
    reason: reasonOf(row.comment) ?? options.reason ?? WITHHELD,
    ...(access === 'open' || reject === undefined || reject.length === 0
      ? {}
      : { reject: [...reject] }),
    ...(options.source === undefined ? {} : { sources: [options.source] }),
    ...(access === 'open' || row.until === undefined ? {} : { until: row.until }),
  };
}

/** A comment as a reason: on one line, without markup and characters that nobody can see. */
function reasonOf(comment: string | undefined): string | undefined {
  const line = withoutMarkup(comment ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .trim();
  return event.shape.reason.safeParse(line).success && !isPlaceholder(line) ? line : undefined;
}
