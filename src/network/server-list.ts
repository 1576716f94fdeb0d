import type { Format, ListReading } from '../exchange/format.ts';
import type { Access } from '../register/access.ts';
import type { Reject } from '../schema/decision.ts';

/** What an answer tells of all that its server enforces. */
export interface Coverage {
  /**
   * True where every server that is restricted as one of `accesses` is among the rows. A server that
   * is missing from a list that is not complete may still be restricted.
   */
  readonly complete: boolean;
  /** The accesses that it can tell; what is restricted otherwise is missing. */
  readonly accesses: readonly Exclude<Access, 'open'>[];
  /** What it can tell of media and reports; rows say nothing of the others. */
  readonly rejects: readonly Reject[];
}

/** The software of a server, as its nodeinfo names it. */
export interface Software {
  /** In lower case: `mastodon`. */
  readonly name: string;
  readonly version: string;
}

/** A list that was read over the network. */
export interface RemoteList extends ListReading {
  /** Where it was read, without secrets. */
  readonly url: string;
  /** How it was read; undefined where it is no list, which `problems` then says. */
  readonly format: Format | undefined;
}

/** What a server says that it enforces. */
export interface ServerList extends RemoteList {
  readonly software: Software;
  readonly coverage: Coverage;
}
