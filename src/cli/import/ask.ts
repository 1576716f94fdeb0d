import { createInterface } from 'node:readline';

/**
 * Asks a person on the terminal; anything but a yes is a no.
 *
 * @param question ending in a question mark
 * @param input where the answer comes from
 * @param output where the question is shown
 */
export async function ask(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  try {
    const answer = await new Promise<string | undefined>((resolve) => {
      terminal.once('close', () => resolve(undefined));
      terminal.once('SIGINT', () => resolve(undefined));
      terminal.question(`${question} [y/N] `, resolve);
    });
    if (answer === undefined) output.write('\n');
    return /^y(es)?$/iu.test(answer?.trim() ?? '');
  } finally {
    terminal.close();
  }
}
