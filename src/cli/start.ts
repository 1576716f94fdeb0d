import { run } from './run-astro.ts';

await run(async ({ preview }) => {
  await preview({});
});
