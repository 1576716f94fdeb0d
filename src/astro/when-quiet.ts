/**
 * Does once what many calls in a row ask for: when no further call has come for a while, never twice
 * at the same time, and always once more for a call that came after it had begun.
 *
 * @param work what to do; it deals with its own failures
 * @param quiet milliseconds without a call
 */
export function whenQuiet(work: () => Promise<void>, quiet: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  let isWaiting = false;
  const queue = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(queue, quiet);
  };
}
