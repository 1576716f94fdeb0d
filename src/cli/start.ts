import { existsSync } from 'node:fs';
import { runAstro } from './command/run-astro.ts';

if (!existsSync('dist')) {
  process.stderr.write('There is no site yet. Run npm run build first.\n');
  process.exit(1);
}

await runAstro(async ({ preview }) => {
  await preview({});
});
