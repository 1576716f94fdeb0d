import { runAstro } from './command/run-astro.ts';

await runAstro(async ({ dev }) => {
  await dev({});
});
