import type * as Astro from 'astro';
import { plainWords } from '../../machine/plain-words.ts';

/**
 * Runs one of Astro's commands without telling anyone about it. Where it fails, in whatever corner,
 * it ends the process with 1 and says why.
 *
 * @param command what to run
 */
export async function runAstro(command: (astro: typeof Astro) => Promise<void>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  process.once('uncaughtException', fail);
  try {
    await command(await import('astro'));
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
}

function wordsOf(error: unknown): string {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return (
    plainWords(error) ??
    `${stack}\n\nThis is a fault of Candor, not of yours. Please report it with the lines above.`
  );
}
