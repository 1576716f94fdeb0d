/**
 * Ends the process as soon as its output is written. Without it, a connection that was given up while
 * it was being made would keep it for some seconds more.
 */
export async function endProcess(): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit();
}

/** Waits until everything is written, or nobody reads it any more. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
