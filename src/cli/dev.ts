import { run } from './command/run-astro.ts';

await run(async ({ dev }) => {
  await dev({});
});
