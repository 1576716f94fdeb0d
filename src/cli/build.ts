import { runAstro } from './command/run-astro.ts';

await runAstro(async ({ build }) => {
  await build({});
});
