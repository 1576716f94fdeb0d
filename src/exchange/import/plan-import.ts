import type { DecisionRecord, EventRecord } from '../../schema/decision.ts';
import { LIMITS } from '../../schema/limits.ts';
import { addDays } from '../../schema/plain-date.ts';
import { digestName } from '../../register/mask-name.ts';
import { stateOn } from '../../register/state.ts';
import { parentsOf } from '../../register/parents-of.ts';
import { withParents } from '../../register/with-parents.ts';
import {
  bothStates,
  eventOfRow,
  importedState,
  isSame,
  restricts,
  type ImportedState,
} from './imported-state.ts';
import type { ByHandReason, ImportOptions, KnownDecisions, PlannedRow } from './import-plan.ts';
import type { ListRow } from '../list-row.ts';
import { namesMasked } from './names-masked.ts';

type Known = KnownDecisions['decisions'][number];

/** What applies to a server about which nothing was decided. */
const NOTHING = { access: 'open', reject: [] } as const;

/**
 * Plans what a list changes in a content folder. Nothing that stands there is replaced or taken
 * away: an unknown server becomes a new decision, a known one whose state differs gets a new event,
 * and whatever cannot be done safely is left to a person, with the reason.
 *
 * A decision covers the servers below its own, and the closest one counts. So a row about a server
 * below another one becomes a decision wherever it says something else than the one above, harsher or
 * milder, unless the list's software holds it to its entry above anyway.
 *
 * A row that says only that something is over ends just that, and only where nothing milder was in
 * force before. What was decided about today, no list can know: one that says what was so until
 * yesterday changes nothing.
 * Source: mastodon/mastodon, app/models/domain_block.rb, `rule_for`.
 *
 * @param rows what the list says, one row a server
 * @param known the decisions there are
 * @param options the day, our server, and what to write where the list says nothing
 * @returns what happens to each row, in their order
 */
export function planImport(
  rows: readonly ListRow[],
  known: KnownDecisions,
  options: ImportOptions,
): readonly PlannedRow[] {
  const planner = new Planner(rows, known, options);
  // Servers above others first: whether these are covered depends on what happens to those.
  const order = rows
    .map((row, index) => ({ row, index, depth: row.server?.split('.').length ?? 0 }))
    .toSorted((a, b) => a.depth - b.depth || a.index - b.index);
  const planned = order.map(({ row, index }) => ({ index, plan: planner.plan(row) }));
  return planned.toSorted((a, b) => a.index - b.index).map(({ plan }) => plan);
}

class Planner {
  readonly #known: KnownDecisions;
  readonly #options: ImportOptions;
  readonly #byServer = new Map<string, Known>();
  readonly #serverOf = new Map<string, string>();
  readonly #ours: ReadonlySet<string>;
  readonly #planned = new Map<string, ImportedState>();
  readonly #listed = new Map<string, ListRow>();
  readonly #masked: ReadonlySet<string>;
  readonly #aboveClear = new Set<string>();

  constructor(rows: readonly ListRow[], known: KnownDecisions, options: ImportOptions) {
    this.#known = known;
    this.#options = options;
    this.#ours = new Set(withParents(options.ours));
    const masked = new Set<string>();
    for (const decision of known.decisions)
      for (const name of decision.data.servers ?? [decision.id]) {
        this.#byServer.set(name, decision);
        if (decision.data.listing === 'obfuscated') masked.add(name);
        else for (const above of parentsOf(name)) this.#aboveClear.add(above);
      }
    if (rows.some(({ server }) => server === undefined))
      for (const name of this.#byServer.keys()) this.#serverOf.set(digestName(name), name);
    for (const row of rows) {
      const server = this.#nameOf(row);
      if (server === undefined) continue;
      if (row.obfuscated === true && !this.#byServer.has(server)) masked.add(server);
      this.#listed.set(server, row);
    }
    this.#masked = masked;
  }

  plan(row: ListRow): PlannedRow {
    const server = this.#nameOf(row);
    if (server === undefined)
      return { kind: 'by-hand', row, server, because: 'unknown-digest', file: undefined };
    const wanted = importedState(row, this.#options.today);
    if (this.#ours.has(server) && wanted.access !== 'open')
      return { kind: 'by-hand', row, server, because: 'our-own-server', file: undefined };
    const earlier = this.#planned.get(server);
    if (earlier !== undefined) return this.#again(row, server, wanted, earlier);
    const decision = this.#byServer.get(server);
    const plan =
      decision === undefined
        ? this.#unknown(row, server, wanted)
        : this.#differing(row, server, wanted, decision);
    if (plan.kind !== 'new-decision' && plan.kind !== 'new-event') return plan;
    if ((row.comment ?? '').length > LIMITS.commentLetters)
      return { kind: 'by-hand', row, server, because: 'long-comment', file: undefined };
    this.#planned.set(server, wanted);
    return plan;
  }

  #nameOf({ server, digest = '' }: ListRow): string | undefined {
    return server ?? this.#serverOf.get(digest);
  }

  #again(row: ListRow, server: string, wanted: ImportedState, earlier: ImportedState): PlannedRow {
    return isSame(wanted, earlier)
      ? { kind: 'already-so', row, server, file: undefined }
      : { kind: 'by-hand', row, server, because: 'contradiction', file: undefined };
  }

  #unknown(row: ListRow, server: string, wanted: ImportedState): PlannedRow {
    const file = `decisions/${server}.yaml`;
    const byHand = (because: ByHandReason, place?: string): PlannedRow => ({
      kind: 'by-hand',
      row,
      server,
      because,
      file: place,
    });
    const above = this.#above(server);
    const state = above?.state ?? NOTHING;
    if (this.#holds(server, wanted, state))
      return above === undefined || state.access === 'open' || wanted.over !== undefined
        ? { kind: 'already-so', row, server, file: undefined }
        : { kind: 'covered', row, server, by: above.server };
    if (wanted.access === 'open' && (isMerelyAllowed(wanted) || !this.#isException(server, wanted)))
      return byHand('open-below');
    if (this.#wouldShowMasked(row, server)) return byHand('obfuscated');
    if (this.#known.files.has(file)) return byHand('file-exists', file);
    if (server.length > LIMITS.nameBytes) return byHand('long-name');
    return { kind: 'new-decision', row, server, file, record: this.#record(row, wanted) };
  }

  #record(row: ListRow, wanted: ImportedState): DecisionRecord {
    const event = eventOfRow(this.#worded(row), wanted, wanted.since, this.#options);
    // Of its own there is nothing to restore, and any decision of its own takes it out of the one above.
    const history = [event.action === 'restore' ? { ...event, action: 'note' as const } : event];
    return row.obfuscated === true ? { listing: 'obfuscated', history } : { history };
  }

  #differing(row: ListRow, server: string, wanted: ImportedState, known: Known): PlannedRow {
    const { today } = this.#options;
    const { id, file, data } = known;
    const state = stateOn(data.history, today);
    const byHand = (because: ByHandReason): PlannedRow => ({
      kind: 'by-hand',
      row,
      server,
      because,
      file,
    });
    if (this.#holds(server, wanted, state)) return { kind: 'already-so', row, server, file };
    if (this.#holds(server, wanted, stateOn(data.history, addDays(today, -1))))
      return byHand('decided-today');
    if (wanted.over !== undefined && (isMerelyAllowed(wanted) || hidesMilder(data.history, today)))
      return byHand('not-suspended');
    if (data.servers !== undefined || id !== server) return byHand('group-member');
    if (data.listing === 'obfuscated') return byHand('obfuscated');
    if (data.history.some(({ action, date }) => action !== 'note' && date > today))
      return byHand('scheduled');
    const last = data.history.findLast(({ action }) => action !== 'note')?.date ?? '';
    const date = wanted.since > last ? wanted.since : today;
    const event = eventOfRow(this.#worded(row), wanted, date, this.#options);
    if (data.history.some((other) => other.date === date && other.action === event.action))
      return byHand('same-day');
    return { kind: 'new-event', row, server, file, event, before: state.access };
  }

  /**
   * Whether the list says of a server what applies already: just what its row says, or, where its
   * software holds it to the entries above, up to what all of them come to.
   */
  #holds(
    server: string,
    wanted: ImportedState,
    state: Pick<ImportedState, 'access' | 'reject'>,
  ): boolean {
    if (wanted.over !== undefined) return state.access !== wanted.over;
    if (isSame(wanted, state)) return true;
    if (this.#options.below !== 'all' || !restricts(state, wanted)) return false;
    return restricts(this.#listedAbove(server).reduce(bothStates, wanted), state);
  }

  /** Whether the list itself says something else of any server above, so that this row is on purpose. */
  #isException(server: string, wanted: ImportedState): boolean {
    return this.#listedAbove(server).some((above) => !isSame(wanted, above));
  }

  /** What the list says of the servers above. */
  #listedAbove(server: string): readonly ImportedState[] {
    return parentsOf(server)
      .flatMap((name) => this.#listed.get(name) ?? [])
      .map((row) => importedState(row, this.#options.today));
  }

  /** A name in clear shows the masked one above it, and a name to be masked stands in those below. */
  #wouldShowMasked(row: ListRow, server: string): boolean {
    if (row.obfuscated === true) return this.#aboveClear.has(server);
    return parentsOf(server).some(
      (name) => this.#masked.has(name) && (this.#byServer.has(name) || this.#planned.has(name)),
    );
  }

  /** The row without a comment that would show a masked name. */
  #worded(row: ListRow): ListRow {
    return row.comment !== undefined && namesMasked(row.comment, this.#masked)
      ? { ...row, comment: undefined }
      : row;
  }

  /** The closest server above with a decision, made or planned, and what applies to it. */
  #above(server: string): { server: string; state: ImportedState } | undefined {
    for (const name of parentsOf(server)) {
      const planned = this.#planned.get(name);
      if (planned !== undefined) return { server: name, state: planned };
      const history = this.#byServer.get(name)?.data.history;
      if (history === undefined) continue;
      const { access, reject } = stateOn(history, this.#options.today);
      return {
        server: name,
        state: { access, reject, since: '', retracted: false, over: undefined },
      };
    }
    return undefined;
  }
}

/** Whether a row says that a server is not suspended without saying that it ever was. */
function isMerelyAllowed({ over, retracted }: ImportedState): boolean {
  return over !== undefined && !retracted;
}

/** Whether something milder was in force before what applies, so that its end need not open the server. */
function hidesMilder(history: readonly EventRecord[], today: string): boolean {
  const { since } = stateOn(history, today);
  return since !== undefined && stateOn(history, addDays(since, -1)).access !== 'open';
}
