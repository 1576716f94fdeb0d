/** The time, so that a test can let it pass. */
export interface Clock {
  /** Milliseconds since 1970. It never goes back, also where the machine’s clock is set. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /**
   * Calls back once, after so many milliseconds.
   *
   * @returns turns it off
   */
  readonly alarm: (milliseconds: number, ring: () => void) => () => void;
}

/** The clock of this machine. */
export const machineClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  alarm: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds);
    return () => clearTimeout(timer);
  },
};
