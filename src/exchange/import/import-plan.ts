import type { Sourced } from '../../schema/content.ts';
import type { DecisionRecord, EventRecord } from '../../schema/decision.ts';
import type { Source } from '../../schema/source.ts';
import type { Access } from '../../register/access.ts';
import type { SoftwarePowers } from '../drift/software-powers.ts';
import type { ListRow } from '../list-row.ts';

/** The decisions of a content folder, as an import has to know them. */
export interface KnownDecisions {
  readonly decisions: readonly Pick<Sourced<DecisionRecord>, 'id' | 'file' | 'data'>[];
  /** Every file there is, relative to the content folder: none of them is ever overwritten. */
  readonly files: { readonly has: (file: string) => boolean };
}

/** What an import is told beside the list. */
export interface ImportOptions {
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Our server's domain. */
  readonly ours: string;
  /** What the list's software does to the servers below one in the list. */
  readonly below: SoftwarePowers['below'];
  /** The reason where the list gives none; without it, the reason is withheld. */
  readonly reason?: string | undefined;
  /** Where the list stands, to be cited by every event. */
  readonly source?: Source | undefined;
}

/**
 * Why a row is left to a person.
 *
 * - `group-member`: the server stands in a group, whose other members the row says nothing about
 * - `obfuscated`: its decision is obfuscated, and the list's words might show its name
 * - `scheduled`: an event is announced that a new one would run into
 * - `same-day`: its history already has such an event on that day
 * - `not-suspended`: all that the list says is that what applies here does not apply there
 * - `decided-today`: the list says what was so here until yesterday
 * - `open-below`: it is open, and a decision about a server above it, of which the list says nothing
 *   else, restricts it
 * - `unknown-digest`: its name is masked, and no server in the register has its digest
 * - `our-own-server`: it is our server or a name above it
 * - `file-exists`: there is a file of that name which is no decision about it
 * - `long-name`: its name is too long to be a file's
 * - `long-comment`: what the list says about it is too long for a reason
 * - `contradiction`: another row of the list says otherwise
 */
export type ByHandReason =
  | 'group-member'
  | 'obfuscated'
  | 'scheduled'
  | 'same-day'
  | 'not-suspended'
  | 'decided-today'
  | 'open-below'
  | 'unknown-digest'
  | 'our-own-server'
  | 'file-exists'
  | 'long-name'
  | 'long-comment'
  | 'contradiction';

/** What an import does about one row of a list. */
export type PlannedRow =
  | {
      readonly kind: 'new-decision';
      readonly row: ListRow;
      readonly server: string;
      readonly file: string;
      readonly record: DecisionRecord;
    }
  | {
      readonly kind: 'new-event';
      readonly row: ListRow;
      readonly server: string;
      readonly file: string;
      readonly event: EventRecord;
      /** What applies until then. */
      readonly before: Access;
    }
  | {
      /** The register says the same, or nothing restricts the server in either. */
      readonly kind: 'already-so';
      readonly row: ListRow;
      readonly server: string;
      readonly file: string | undefined;
    }
  | {
      /** A decision about a server above it does to it what the list does. */
      readonly kind: 'covered';
      readonly row: ListRow;
      readonly server: string;
      /** The server above it. */
      readonly by: string;
    }
  | {
      readonly kind: 'by-hand';
      readonly row: ListRow;
      readonly server: string | undefined;
      readonly because: ByHandReason;
      readonly file: string | undefined;
    };
