/** How far a request may go before it is given up. */
export interface NetworkLimits {
  /** Milliseconds until the answer begins, redirects included. */
  readonly answer: number;
  /** Milliseconds until the answer is there whole. */
  readonly whole: number;
  /** Bytes of an answer, unpacked. */
  readonly bytes: number;
  readonly redirects: number;
  /** How often a request is sent at most, where the server is busy. */
  readonly attempts: number;
  /** Seconds that a server may make us wait before the next attempt. */
  readonly wait: number;
  /** Pages of one list. */
  readonly pages: number;
}

/** Limits that every known server’s list fits into several times. */
export const NETWORK_LIMITS: NetworkLimits = {
  answer: 20_000,
  whole: 90_000,
  bytes: 20_000_000,
  redirects: 5,
  attempts: 4,
  wait: 300,
  pages: 2_000,
};

/** Something that a person who waits would like to know. */
export type NetworkNotice =
  | { readonly kind: 'page'; readonly url: string; readonly page: number; readonly items: number }
  | {
      readonly kind: 'wait';
      readonly url: string;
      readonly status: number;
      readonly seconds: number;
    };

/** All of the machine that requests need, so that tests can stand in for it. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Who asks: `Candor/1.0.0 (+https://moderation.example/)`. */
  readonly agent: string;
  readonly limits: NetworkLimits;
  /** Is told of pages and waits as they happen. */
  readonly notice: (notice: NetworkNotice) => void;
}
