import type * as Astro from 'astro';

/**
 * Runs one of Astro's commands without telling anyone about it.
 *
 * @param command what to run
 */
export async function runAstro(command: (astro: typeof Astro) => Promise<void>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  try {
    await command(await import('astro'));
  } catch (error) {
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(1);
  }
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
