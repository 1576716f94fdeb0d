import { errorMessage } from '../../problems/error-message.ts';
import { Stop } from './stop.ts';

/**
 * Runs a command to its end, and says without a stack why it stopped. A reader of its output that
 * has seen enough, such as `head`, is no fault.
 *
 * @param command what to run
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await command();
  } catch (error) {
    const exitCode = error instanceof Stop ? error.exitCode : 1;
    const stream = exitCode === 0 ? process.stdout : process.stderr;
    stream.write(`${errorMessage(error).trimEnd()}\n`);
    process.exitCode = exitCode;
  }
}
