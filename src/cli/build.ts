import { run } from './command/run-astro.ts';

await run(async ({ build }) => {
  await build({});
});
