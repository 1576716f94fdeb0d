import { startAllowance } from '../../src/network/allowance.ts';
import { NETWORK_LIMITS, type NetworkLimits } from '../../src/network/network-limits.ts';
import type { Network, NetworkNotice } from '../../src/network/network.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';

/** The network of a test: real requests, and a clock that stands still. */
export interface FakeNetwork extends Network {
  readonly clock: FakeClock;
  readonly notices: readonly NetworkNotice[];
}

/** What of a test’s network differs. */
export interface FakeNetworkGiven {
  readonly fetch?: typeof globalThis.fetch;
  readonly limits?: Partial<NetworkLimits>;
  readonly clock?: FakeClock;
}

/**
 * The network of a test.
 *
 * @param own what differs
 */
export function fakeNetwork(own: FakeNetworkGiven = {}): FakeNetwork {
  const notices: NetworkNotice[] = [];
  const limits = { ...NETWORK_LIMITS, ...own.limits };
  const clock = own.clock ?? fakeClock();
  return {
    fetch: own.fetch ?? ((input, init) => fetch(input, init)),
    clock,
    agent: 'Candor/1.2.3 (+https://moderation.example/)',
    limits,
    allowance: startAllowance(limits.command, clock.now),
    notice: (notice) => notices.push(notice),
    notices,
  };
}
