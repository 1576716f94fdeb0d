import { NETWORK_LIMITS, type Network, type NetworkNotice } from './network.ts';

/** Who asks, and where what happens is told. */
export interface NetworkOptions {
  /** Candor’s version. */
  readonly version: string;
  /** The address of the team’s site, so that the asked server’s team knows whom to write to. */
  readonly site?: string | undefined;
  readonly notice?: ((notice: NetworkNotice) => void) | undefined;
}

/**
 * The network of this machine.
 *
 * @param options who asks
 */
export function machineNetwork({ version, site, notice }: NetworkOptions): Network {
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    agent: `Candor/${version}${site === undefined ? '' : ` (+${new URL(site).href})`}`,
    limits: NETWORK_LIMITS,
    notice: notice ?? (() => undefined),
  };
}
