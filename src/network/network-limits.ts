/** What all that one command asks may take together. */
export interface CommandLimits {
  /** Seconds by the clock: requests, redirects, pages, repetitions, waits and reading. */
  readonly seconds: number;
  /** Bytes of all answers, unpacked. */
  readonly bytes: number;
  /** Requests that are sent: those after redirects, for pages and repetitions too. */
  readonly requests: number;
}

/** How far something on the network may go before it is given up. */
export interface NetworkLimits {
  readonly command: CommandLimits;
  /** Seconds until an answer begins, redirects included. */
  readonly answer: number;
  /** Seconds until an answer is there whole. */
  readonly whole: number;
  /** Bytes of one answer, unpacked. */
  readonly bytes: number;
  /** Redirects from one address. */
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
  command: { seconds: 600, bytes: 50_000_000, requests: 3_000 },
  answer: 20,
  whole: 90,
  bytes: 20_000_000,
  redirects: 5,
  attempts: 4,
  wait: 300,
  pages: 2_000,
};
