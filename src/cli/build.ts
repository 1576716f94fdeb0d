import { run } from './run-astro.ts';

await run(async ({ build }) => {
  await build({});
});
