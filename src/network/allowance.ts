import type { CommandLimits } from './network-limits.ts';
import { networkProblem, type NetworkProblem, type NetworkUse } from './network-problem.ts';

/** What one command may use of the network over all that it asks, and what is left of that. */
export interface Allowance {
  /** Milliseconds until the deadline; 0 when it has passed. */
  readonly timeLeft: () => number;
  /** Counts a request before it is sent to an address; a problem where it may not be sent any more. */
  readonly takeRequest: (url: URL) => NetworkProblem | undefined;
  /** Counts bytes that came from an address; a problem where they are too many. */
  readonly takeBytes: (bytes: number, url: URL) => NetworkProblem | undefined;
  /** The problem that the deadline has passed while an address was asked. */
  readonly outOfTime: (url: URL) => NetworkProblem;
  readonly used: () => NetworkUse;
}

/**
 * Starts to count what a command uses of the network. Its deadline counts from now on.
 *
 * @param limits what it may use
 * @param now the time in milliseconds
 */
export function startAllowance(
  { seconds, bytes, requests }: CommandLimits,
  now: () => number,
): Allowance {
  const started = now();
  let sent = 0;
  let read = 0;
  const timeLeft = (): number => Math.max(0, started + seconds * 1000 - now());
  const used = (): NetworkUse => ({
    seconds: (now() - started) / 1000,
    requests: sent,
    bytes: read,
  });
  const outOfTime = (url: URL): NetworkProblem =>
    networkProblem('out-of-time', url, { most: seconds, used: used() });
  return {
    timeLeft,
    used,
    outOfTime,
    takeRequest: (url) => {
      if (timeLeft() === 0) return outOfTime(url);
      if (sent === requests)
        return networkProblem('out-of-requests', url, { most: requests, used: used() });
      sent += 1;
      return undefined;
    },
    takeBytes: (count, url) => {
      read += count;
      return read > bytes
        ? networkProblem('out-of-bytes', url, { most: bytes, used: used() })
        : undefined;
    },
  };
}
