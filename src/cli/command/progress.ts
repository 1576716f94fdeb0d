/** Tells a person who waits how far things are. */
export interface Progress {
  /** Shows a line in the place of the last one. */
  readonly say: (line: string) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds between two lines at least. */
const PAUSE = 100;

/**
 * Progress on a terminal, in one line; nothing at all where there is none.
 *
 * @param stream where to, usually standard error
 */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { say: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    say: (line) => {
      if (Date.now() - last < PAUSE) return;
      last = Date.now();
      stream.write(`\r\u001b[K${line.slice(0, stream.columns - 1)}`);
    },
    clear: () => {
      last = 0;
      stream.write('\r\u001b[K');
    },
  };
}
