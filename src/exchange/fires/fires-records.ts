import { compareText } from '../../schema/compare-text.ts';
import type { Row } from '../../register/rows.ts';
import type { State } from '../../register/state.ts';
import type { Dropped } from '../format.ts';
import { firesAddresses } from './fires-addresses.ts';
import { firesPolicy } from './fires-policy.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import type { Listing, ListingRow } from '../listing.ts';
import { stateComment } from '../writing/state-comment.ts';
import { stateDays, type StateDay } from '../writing/state-days.ts';
import { writeEach, type RowWriting } from '../writing/write-each.ts';

/** One record of what changed. */
export interface FiresRecord {
  readonly id: string;
  readonly type: 'Advisory' | 'Recommendation' | 'Retraction';
  /** As `YYYY-MM-DDThh:mm:ssZ`. */
  readonly published: string;
  readonly entityKind: 'domain';
  readonly entityKey: string;
  /** The addresses of criteria. */
  readonly labels?: readonly string[];
  readonly recommendedPolicy?: string;
  readonly recommendedFilters?: readonly string[];
  readonly comment?: string;
}

/** The records of a register, with what they leave out. */
export interface FiresRecords {
  /** The oldest first; of a day, in the order of names. */
  readonly records: readonly FiresRecord[];
  readonly dropped: readonly Dropped[];
}

/**
 * The records of all that ever came into force, as FIRES keeps them: suspended and limited servers
 * are recommendations, watched ones are advisories, and what ended is retracted. A record's id is
 * its place in the file of changes, after the day and the server.
 * Source: fires.fedimod.org, reference/protocol/data-model/changes; `comment` stands in records of
 * every kind, as FIRES's data model has it.
 *
 * @param listing the register on a day
 */
export function firesRecords(listing: Listing): FiresRecords {
  const { items, dropped } = writeEach(listing.rows, (row) => {
    const own = recordsOf(row, listing);
    const named = row.server.digest === undefined;
    return { items: named ? own : [], dropped: leftOut(row, own, listing) };
  });
  const records = items.toSorted(
    (a, b) => compareText(a.published, b.published) || compareText(a.entityKey, b.entityKey),
  );
  return { records, dropped };
}

function recordsOf({ server, decision }: Row, { today, ours }: Listing): readonly FiresRecord[] {
  const records: FiresRecord[] = [];
  let said = '';
  for (const day of stateDays(decision.history, today)) {
    const content = contentOf(day.state, ours.url);
    const nothingToRetract = (records.at(-1)?.type ?? 'Retraction') === 'Retraction';
    if (content.type === 'Retraction' && nothingToRetract) continue;
    const words = JSON.stringify(content);
    if (words === said) continue;
    said = words;
    records.push(recordOf(day, server.name, content, ours.url));
  }
  return records;
}

type Content = Omit<FiresRecord, 'id' | 'published' | 'entityKind' | 'entityKey'>;

function contentOf(state: State, site: string): Content {
  const comment = stateComment(state);
  const said = comment === undefined ? {} : { comment };
  if (state.access === 'open') return { type: 'Retraction', ...said };
  const labels = (state.event?.criteria ?? []).map((id) => new URL(`criteria/${id}/`, site).href);
  const policy = firesPolicy(state.access, state.reject);
  if (policy === undefined) return { type: 'Advisory', labels, ...said };
  return {
    type: 'Recommendation',
    labels,
    recommendedPolicy: policy.policy,
    recommendedFilters: policy.filters,
    ...said,
  };
}

function recordOf(
  { date }: StateDay,
  entityKey: string,
  { type, ...rest }: Content,
  site: string,
): FiresRecord {
  return {
    id: `${firesAddresses(site).changes}#${date}-${entityKey}`,
    type,
    published: `${date}T00:00:00Z`,
    entityKind: 'domain',
    entityKey,
    ...rest,
  };
}

function leftOut(
  row: ListingRow,
  own: readonly FiresRecord[],
  listing: Listing,
): RowWriting<FiresRecord>['dropped'] {
  const covered = harsherAbove(listing, row) !== undefined && own.at(-1)?.type !== 'Recommendation';
  if (own.length === 0) return [covered ? 'milder-below' : 'open'];
  if (row.server.digest !== undefined) return ['obfuscated'];
  return [covered && 'milder-below', row.lastDay !== undefined && 'no-end'];
}
