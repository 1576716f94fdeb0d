// @ts-check
/**
 * Runs all that `npm test` is made of at once, so that no core waits: types, formatting and linting in
 * one row, beside them the tests. What the row says is printed when it has ended, and where one of
 * them fails, so does this.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const withNode = fileURLToPath(new URL('node/with-node.mjs', import.meta.url));

/**
 * @param {readonly string[]} words the program and its arguments
 * @param {'inherit' | 'pipe'} stdio whether what it says is shown at once
 * @returns {Promise<boolean>} whether it ended well
 */
function run(words, stdio) {
  const child = spawn(process.execPath, [withNode, ...words], {
    stdio: ['ignore', stdio, stdio],
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ part) => said.push(part));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const row = [
  ['astro', 'check'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '-c', '.config/eslint.config.mjs', '--max-warnings', '0', '.'],
];
const tests = run(
  ['vitest', 'run', '--config', '.config/vitest.config.mjs', ...process.argv.slice(2)],
  'inherit',
);
let isWell = true;
for (const words of row) isWell = (await run(words, 'pipe')) && isWell;
process.exitCode = (await tests) && isWell ? 0 : 1;
