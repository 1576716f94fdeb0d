import { NETWORK_LIMITS, type Network, type NetworkNotice } from '../../src/network/network.ts';

/** The network of a test: real requests, a clock that stands still, and waits that take no time. */
export interface FakeNetwork extends Network {
  /** Every wait, in milliseconds. */
  readonly slept: readonly number[];
  readonly notices: readonly NetworkNotice[];
}

/** What the clock of a test says. */
export const NOW = Date.UTC(2026, 10, 24, 12);

/**
 * The network of a test.
 *
 * @param own what differs
 */
export function fakeNetwork(own: Partial<Network> = {}): FakeNetwork {
  const slept: number[] = [];
  const notices: NetworkNotice[] = [];
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => NOW,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
    agent: 'Candor/1.2.3 (+https://moderation.example/)',
    limits: NETWORK_LIMITS,
    notice: (notice) => notices.push(notice),
    ...own,
    slept,
    notices,
  };
}
