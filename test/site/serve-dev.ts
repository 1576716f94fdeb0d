import { dev } from 'astro';

// Started by dev.test.ts in the folder of a project: like src/cli/dev.ts, on any free port.
const { address } = await dev({
  root: process.cwd(),
  server: { port: 0, host: '127.0.0.1' },
});
process.stdout.write(`listening on ${address.port}\n`);
