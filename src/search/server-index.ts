import type { Row } from '../register/rows.ts';
import type { Access } from '../register/state.ts';

/** One server as the search knows it. What is left out follows from the name. */
export interface ServerEntry {
  /** The name in the register: punycode, or masked. */
  readonly name: string;
  /** The name as its members write it, where that is another. */
  readonly shown?: string;
  /** The last part of the decision's address, where it is not the name. */
  readonly slug?: string;
  /** The first characters of the SHA-256 of the clear name, where the name is masked. */
  readonly digest?: string;
  /** What applies on the day of the build. */
  readonly access: Access;
}

/** Every server in the register, in the order of names. */
export type ServerIndex = readonly ServerEntry[];

/** Enough of a digest to tell names apart, and not more than the decision's address gives away. */
export const DIGEST_LENGTH = 12;

/**
 * What a browser needs to find a server's decision by its name.
 *
 * @param rows the register as a table, on the day of the build
 */
export function serverIndex(rows: readonly Row[]): ServerIndex {
  return rows.map(({ server: { name, shown, digest }, decision: { slug }, state: { access } }) => ({
    name,
    ...(shown !== name && { shown }),
    ...(slug !== name && { slug }),
    ...(digest !== undefined && { digest: digest.slice(0, DIGEST_LENGTH) }),
    access,
  }));
}

/** The last part of the address of the decision about a server. */
export function slugOf({ slug, name }: ServerEntry): string {
  return slug ?? name;
}

/** A server's name as its members write it, or masked. */
export function shownNameOf({ shown, name }: ServerEntry): string {
  return shown ?? name;
}
