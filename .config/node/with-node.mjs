// @ts-check
/**
 * Runs a command of this project on a Node that it can run on, as all scripts of package.json do:
 * `node .config/node/with-node.mjs <file or package> [arguments]`. Where the Node that runs this
 * meets `engines` in package.json, the command runs in this very process. Otherwise it runs on the
 * one that the project brings, with the same arguments, streams, signals and exit code; where none
 * can be brought, nothing runs and the exit code is 126. This file itself runs on Node 18.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { meetsRange } from './node-range.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { engines } = readPackage(project);
const [command = '', ...args] = process.argv.slice(2);
const script = scriptOf(command);

if (meetsRange(process.versions.node, engines.node)) {
  process.argv.splice(1, 2, script);
  await import(pathToFileURL(script).href);
} else {
  await runOnOther();
}

/** Runs the command on the Node that the project brings, and ends as it does. */
async function runOnOther() {
  const { bringNode } = await import('./bring-node.mjs');
  const need = `Candor needs Node ${engines.node}, and this is ${process.versions.node}.`;
  let binary;
  try {
    binary = bringNode();
  } catch (error) {
    process.stderr.write(
      `${need} ${error instanceof Error ? error.message : String(error)} Get a newer Node from https://nodejs.org/ and run the command again.\n`,
    );
    process.exit(126);
  }
  putBesidePackages(binary);
  // What the command starts finds the same Node.
  process.env['PATH'] = `${dirname(binary)}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(binary, [script, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // A terminal sends Ctrl+C to both, and a second one means more haste to some commands.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => {
    process.stderr.write(`${need} ${binary} cannot be run: ${error.message}\n`);
    process.exit(126);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    process.exitCode = 128 + constants.signals[signal];
  });
}

/**
 * Puts the Node where npx and npm look for programs first, so that the next command begins on it.
 * Where that cannot be, each command brings it anew.
 *
 * @param {string} binary
 */
function putBesidePackages(binary) {
  const programs = join(project, 'node_modules', '.bin');
  if (process.platform === 'win32' || !existsSync(programs)) return;
  const link = join(programs, 'node');
  try {
    rmSync(link, { force: true });
    symlinkSync(binary, link);
  } catch {
    // A folder that cannot be written to: the command runs all the same.
  }
}

/**
 * The file that a command is: its own, or the one that the package of this name gives it.
 *
 * @param {string} name
 */
function scriptOf(name) {
  if (name.includes('/')) return resolve(name);
  const folder = join(project, 'node_modules', name);
  if (name === '' || !existsSync(folder)) {
    process.stderr.write(`${name || 'The command'} is not installed. Run npm ci first.\n`);
    process.exit(127);
  }
  const { bin } = readPackage(folder);
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** @param {string} folder */
function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
