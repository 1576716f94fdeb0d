import { requirePublishable } from './command/require-publishable.ts';
import { runAstro } from './command/run-astro.ts';
import { runCommand } from './command/run-command.ts';

await runCommand(async () => {
  await requirePublishable('a site');
  await runAstro(async ({ dev }) => {
    await dev({});
  });
});
