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
  input?: NodeJS.ReadableStream,
  output?: NodeJS.WritableStream,
): Promise<boolean> {
  const answer = await answerTo(`${question} [y/N] `, input, output);
  return /^y(es)?$/iu.test(answer ?? '');
}

/**
 * Lets a person on the terminal choose a word; anything else chooses none.
 *
 * @param question ending in a question mark
 * @param words those there are
 * @param input where the answer comes from
 * @param output where the question is shown
 */
export async function askFor<Word extends string>(
  question: string,
  words: readonly Word[],
  input?: NodeJS.ReadableStream,
  output?: NodeJS.WritableStream,
): Promise<Word | undefined> {
  const answer = await answerTo(`${question} [${words.join('/')}] `, input, output);
  return words.find((word) => word === answer?.toLowerCase());
}

/** What a person types behind a question; undefined where they give none. */
async function answerTo(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string | undefined> {
  const terminal = createInterface({ input, output });
  try {
    const answer = await new Promise<string | undefined>((resolve) => {
      terminal.once('close', () => resolve(undefined));
      terminal.once('SIGINT', () => resolve(undefined));
      terminal.question(question, resolve);
    });
    if (answer === undefined) output.write('\n');
    return answer?.trim();
  } finally {
    terminal.close();
  }
}
