import { startAllowance } from './allowance.ts';
import { machineClock } from './clock.ts';
import { NETWORK_LIMITS } from './network-limits.ts';
import type { Network, NetworkNotice } from './network.ts';

/** Who asks, and where what happens is told. */
export interface NetworkOptions {
  /** Candor’s version. */
  readonly version: string;
  /** The address of the team’s site, so that the asked server’s team knows whom to write to. */
  readonly site?: string | undefined;
  readonly notice?: ((notice: NetworkNotice) => void) | undefined;
}

/**
 * The network of this machine for one command, whose deadline counts from now on.
 *
 * @param options who asks
 */
export function machineNetwork({ version, site, notice }: NetworkOptions): Network {
  return {
    fetch: (input, init) => fetch(input, init),
    clock: machineClock,
    agent: `Candor/${version}${site === undefined ? '' : ` (+${new URL(site).href})`}`,
    limits: NETWORK_LIMITS,
    allowance: startAllowance(NETWORK_LIMITS.command, machineClock.now),
    notice: notice ?? (() => undefined),
  };
}
