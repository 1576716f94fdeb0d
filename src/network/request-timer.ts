import type { Network } from './network.ts';
import { networkProblem, type NetworkProblem } from './network-problem.ts';
import { problemOfError } from './problem-of-error.ts';

/** Ends a request whose time is over. */
export interface RequestTimer {
  readonly signal: AbortSignal;
  /** Is told that the answer has begun. */
  readonly answered: () => void;
  /** Turns it off. */
  readonly stop: () => void;
  /** What an error of the request means: that its time was over, or what the error says itself. */
  readonly problemOf: (error: unknown, url: URL) => NetworkProblem;
}

/** Whose time is over. */
type Ended = 'command' | 'answer' | 'whole';

/**
 * Starts the time of a request: it ends where its answer does not begin in time, or is not there
 * whole, and in any case at the deadline of the command.
 *
 * @param network the machine’s network
 */
export function startTimer({ clock, limits, allowance }: Network): RequestTimer {
  const controller = new AbortController();
  let ended: Ended | undefined;
  const endAfter = (milliseconds: number, whose: Ended): (() => void) =>
    clock.alarm(milliseconds, () => {
      ended ??= whose;
      controller.abort();
    });
  const [offCommand, offAnswer, offWhole] = [
    endAfter(allowance.timeLeft(), 'command'),
    endAfter(limits.answer * 1000, 'answer'),
    endAfter(limits.whole * 1000, 'whole'),
  ];
  return {
    signal: controller.signal,
    answered: offAnswer,
    stop: () => {
      offCommand();
      offAnswer();
      offWhole();
    },
    problemOf: (error, url) => {
      if (ended === undefined) return problemOfError(error, url);
      return ended === 'command'
        ? allowance.outOfTime(url)
        : networkProblem('timeout', url, { seconds: limits[ended] });
    },
  };
}
