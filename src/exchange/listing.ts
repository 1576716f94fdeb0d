import { compareText } from '../schema/compare-text.ts';
import type { Register } from '../register/register.ts';
import { rowsOn, type Row } from '../register/rows.ts';
import { lastDayOf } from './writing/last-day-of.ts';

/** Our server, as lists name it. */
export interface ListingServer {
  readonly domain: string;
  readonly name: string;
  /** The whole address of the site, with a slash at its end. */
  readonly url: string;
  /** What its lists hold, in a few words of the site's language. */
  readonly summary: string;
  /** The same of a list of what applies now. */
  readonly summaryNow: string;
}

/** A row of the register with the days on which it ends by itself. */
export interface ListingRow extends Row {
  /**
   * The last day on which its access and what is rejected beside it are what they are today, as
   * `YYYY-MM-DD`; undefined where that does not end by itself.
   */
  readonly lastDay: string | undefined;
  /** The same of its access alone, for lists that do not tell what is rejected. */
  readonly lastDayOfAccess: string | undefined;
}

/** The register on a day, as every format writes it. */
export interface Listing {
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly ours: ListingServer;
  /** One row a server, in the order of names. */
  readonly rows: readonly ListingRow[];
  readonly register: Register;
}

/**
 * A register made ready to be written. Where servers in it are obfuscated, their rows hold a masked
 * name and its digest; only a register built in clear has their names.
 *
 * @param register the register
 * @param ours our server
 * @param today the day, as `YYYY-MM-DD`
 */
export function listingOf(register: Register, ours: ListingServer, today: string): Listing {
  const rows = rowsOn(register, today)
    .toSorted(
      (a, b) =>
        compareText(a.server.name, b.server.name) ||
        compareText(a.server.digest ?? '', b.server.digest ?? ''),
    )
    .map((row) => ({
      ...row,
      lastDay: lastDayOf(row.decision.history, today, 'access and rejects'),
      lastDayOfAccess: lastDayOf(row.decision.history, today, 'access'),
    }));
  return { today, ours, rows, register };
}
