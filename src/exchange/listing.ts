import { compareText } from '../schema/compare-text.ts';
import type { Register } from '../register/register.ts';
import { rowsOn, type Row } from '../register/rows.ts';

/** Our server, as lists name it. */
export interface ListingServer {
  readonly domain: string;
  readonly name: string;
  /** The whole address of the site, with a slash at its end. */
  readonly url: string;
}

/** The register on a day, as every format writes it. */
export interface Listing {
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly ours: ListingServer;
  /** One row a server, in the order of names. */
  readonly rows: readonly Row[];
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
  const rows = rowsOn(register, today).toSorted(
    (a, b) =>
      compareText(a.server.name, b.server.name) ||
      compareText(a.server.digest ?? '', b.server.digest ?? ''),
  );
  return { today, ours, rows, register };
}
