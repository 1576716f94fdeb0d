import type { Access } from '../register/access.ts';
import type { Reject } from '../schema/decision.ts';

/** One server as a browser knows it. What is left out follows from the name, or is not so. */
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
  /** Since when, as `YYYY-MM-DD`; left out where it is only announced. */
  readonly since?: string;
  readonly reject?: readonly Reject[];
  /** The ids of the criteria it rests on. */
  readonly criteria?: readonly string[];
  readonly software?: string;
}

/** Every server in the register, in the order of names. */
export type ServerIndex = readonly ServerEntry[];

/** Enough of a digest to tell names apart, and not more than the decision's address gives away. */
export const DIGEST_LENGTH = 12;

/** The last part of the address of the decision about a server. */
export function slugOf({ slug, name }: ServerEntry): string {
  return slug ?? name;
}

/** A server's name as its members write it, or masked. */
export function shownNameOf({ shown, name }: ServerEntry): string {
  return shown ?? name;
}
