import type { Coverage } from '../exchange/coverage.ts';
import type { WholeReading } from '../exchange/read-list.ts';

/** The software of a server, as its nodeinfo names it. */
export interface Software {
  /** In lower case: `mastodon`. */
  readonly name: string;
  readonly version: string;
}

/** A list that was read over the network. */
export interface RemoteList extends WholeReading {
  /** Where it was read, without secrets. */
  readonly url: string;
}

/** What a server says that it enforces. */
export interface ServerList extends RemoteList {
  readonly software: Software;
  readonly coverage: Coverage;
}
