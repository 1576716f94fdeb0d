import type { DecisionRecord } from '../../schema/decision.ts';
import { digestName } from '../../register/mask-name.ts';
import { stateOn } from '../../register/state.ts';
import { withParents } from '../../register/with-parents.ts';
import {
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

/** A file's name may have 255 bytes on common disks; `.yaml` and a temporary ending need some. */
const LONGEST_NAME = 240;

/**
 * Plans what a list changes in a content folder. Nothing that stands there is replaced or taken
 * away: an unknown server becomes a new decision, a known one whose state differs gets a new event,
 * and whatever cannot be done safely is left to a person, with the reason.
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
  // Servers above others first, so that these are found to be covered.
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
        else for (const above of withParents(name).slice(1)) this.#aboveClear.add(above);
      }
    if (rows.some(({ server }) => server === undefined))
      for (const name of this.#byServer.keys()) this.#serverOf.set(digestName(name), name);
    for (const { server, obfuscated } of rows)
      if (server !== undefined && obfuscated === true && !this.#byServer.has(server))
        masked.add(server);
    this.#masked = masked;
  }

  plan(row: ListRow): PlannedRow {
    const server = row.server ?? this.#serverOf.get(row.digest ?? '');
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
    if (plan.kind === 'new-decision' || plan.kind === 'new-event')
      this.#planned.set(server, wanted);
    return plan;
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
    if (wanted.access === 'open')
      return above !== undefined && above.state.access !== 'open' && row.allowed !== true
        ? byHand('open-below')
        : { kind: 'already-so', row, server, file: undefined };
    if (above !== undefined && restricts(above.state, wanted))
      return { kind: 'covered', row, server, by: above.server };
    if (this.#wouldShowMasked(row, server)) return byHand('obfuscated');
    if (this.#known.files.has(file)) return byHand('file-exists', file);
    if (server.length > LONGEST_NAME) return byHand('long-name');
    return { kind: 'new-decision', row, server, file, record: this.#record(row, wanted) };
  }

  #record(row: ListRow, wanted: ImportedState): DecisionRecord {
    const event = eventOfRow(this.#worded(row), wanted, wanted.since, this.#options);
    return row.obfuscated === true
      ? { listing: 'obfuscated', history: [event] }
      : { history: [event] };
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
    if (row.allowed === true)
      return state.access === 'suspended'
        ? byHand('not-suspended')
        : { kind: 'already-so', row, server, file };
    if (isSame(wanted, state)) return { kind: 'already-so', row, server, file };
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

  /** A name in clear shows the masked one above it, and a name to be masked stands in those below. */
  #wouldShowMasked(row: ListRow, server: string): boolean {
    if (row.obfuscated === true) return this.#aboveClear.has(server);
    return withParents(server)
      .slice(1)
      .some(
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
    for (const name of withParents(server).slice(1)) {
      const planned = this.#planned.get(name);
      if (planned !== undefined) return { server: name, state: planned };
      const history = this.#byServer.get(name)?.data.history;
      if (history === undefined) continue;
      const { access, reject } = stateOn(history, this.#options.today);
      return { server: name, state: { access, reject, since: '', retracted: false } };
    }
    return undefined;
  }
}
