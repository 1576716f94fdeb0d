import type { Coverage } from './coverage.ts';
import type { Listing } from './listing.ts';
import type { ListProblem } from './problems/list-problem.ts';
import type { ListRow, UnsaidRow } from './list-row.ts';
import type { Sample } from './sample.ts';

/** What a format's rows are counted by. */
export type ListUnit = 'line' | 'item';

/** A list as far as it could be read. */
export interface ListReading {
  /** In the order of the list. */
  readonly rows: readonly ListRow[];
  /** Rows of servers without what is done to them: to guess it could suspend whom a list allows. */
  readonly unsaid?: readonly UnsaidRow[];
  /** Which known list without that a list of this shape may be: “its header is that of …”. */
  readonly likeness?: string | undefined;
  readonly problems: readonly ListProblem[];
}

/**
 * Why a list does not say all that the register says about a server.
 *
 * - `obfuscated`: its name is masked, and the format has clear names only
 * - `open`: nothing restricts it, and the format has no word for that
 * - `suspended`: it is suspended, and the list holds only what is not
 * - `no-watch`, `no-limit`: it is only watched or limited, which the format cannot say
 * - `milder-below`: it is milder than a server above it whose entry will cover it
 * - `known-accounts`: it is listed as an exception, but the software does to accounts it knows already
 *   what a server above it says
 * - `no-reason`: it is listed, but not why, because its name is to be masked and the software may show
 *   the reason to everyone
 * - `no-reject`: it is listed, but not that its media or reports are rejected
 * - `no-end`: it is listed, but not the day on which that ends
 * - `no-below`: it is listed, but the servers below it, for which the decision holds, too, are not meant
 * - `tomorrow`: it changed today, and the list says so from the next day on
 */
export const DROPPED_BECAUSE = [
  'obfuscated',
  'open',
  'suspended',
  'no-watch',
  'no-limit',
  'milder-below',
  'known-accounts',
  'no-reason',
  'no-reject',
  'no-end',
  'no-below',
  'tomorrow',
] as const;
export type DroppedBecause = (typeof DROPPED_BECAUSE)[number];

/** Something that the register says about a server and a written list does not. */
export interface Dropped {
  /** The name as the register shows it. */
  readonly server: string;
  readonly because: DroppedBecause;
}

/** A written list. */
export interface ListText {
  readonly text: string;
  /** In the order of the register; one server may stand here more than once. */
  readonly dropped: readonly Dropped[];
}

/** Another software's way of listing servers. */
export interface Format {
  /** Its permanent name, as commands take it. */
  readonly name: string;
  readonly mediaType: string;
  /** What its rows and problems are counted by. */
  readonly unit: ListUnit;
  /** The software that it is of, by its name in nodeinfo; undefined where it is nobody’s own. */
  readonly software?: string;
  /** What a list in it tells of all that its server enforces. */
  readonly coverage: Coverage;
  /** Tells whether a text looks like this format. */
  readonly matches: (sample: Sample) => boolean;
  /** Reads a whole list. What cannot be used becomes a problem, and the rest is read. */
  readonly read: (text: string) => ListReading;
}

/**
 * Who sees a name that the team masks, where the list has it in clear.
 *
 * - `nobody`: the software masks it, as the list asks it to
 * - `team`: the software shows it to its own team alone
 * - `everyone`: the software shows everyone whom it blocks, and cannot mask a name
 * - `readers`: whoever can read the list; nothing is known of what is done with it
 */
export type ShownTo = 'nobody' | 'team' | 'everyone' | 'readers';

/** A format that the site publishes, too. */
export interface WrittenFormat extends Format {
  /** Its place in the site: `lists/mastodon.csv`. */
  readonly file: string;
  readonly shownTo: ShownTo;
  /** The register as this format: the same bytes for the same register and day. */
  readonly write: (listing: Listing) => ListText;
}
