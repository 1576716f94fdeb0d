import { run } from './run-astro.ts';

await run(async ({ dev }) => {
  await dev({});
});
