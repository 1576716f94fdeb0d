// @ts-check
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How old, in milliseconds, a part of an install must be to be taken for one that was killed. */
const LEFT_BEHIND = 3_600_000;

/**
 * Installs what the lock file of a folder names, with the npm of this machine and without running
 * anything of the packages, into `installed/` below that folder. What lies there is whole and
 * checked: it is renamed into its place last, so that an install that is killed leaves nothing that
 * is taken for one, and of two at once one is kept. What
 * there is to say is said on standard error.
 *
 * @param {string} from the absolute path of the folder with package.json and package-lock.json
 * @param {string} name what the install is called in `installed/`, with the version of what is in it
 * @param {(folder: string) => void} check looks at the new install before it is used, and throws
 *   where it must not be
 * @returns {string} the absolute path of the install, with `node_modules/` in it
 * @throws what `check` throws, and an Error where npm cannot be started or the disk refuses
 */
export function installLocked(from, name, check) {
  const installed = join(from, 'installed');
  const place = join(installed, name);
  if (existsSync(place)) return place;
  mkdirSync(installed, { recursive: true });
  removeLeftBehind(installed);
  process.stderr.write(`Fetching ${name} from npm, once, into ${installed}.\n`);
  const part = mkdtempSync(join(installed, '.part-'));
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(from, file), join(part, file));
    // The registry that the project names is asked here too.
    copyFileSync(fileURLToPath(new URL('../.npmrc', import.meta.url)), join(part, '.npmrc'));
    const { error } = spawnSync(
      'npm ci --prefix . --ignore-scripts --omit=dev --include=optional --no-audit --no-fund --loglevel=error',
      { cwd: part, shell: true, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (error) throw error;
    check(part);
    keep(part, place);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return place;
}

/**
 * @param {string} part
 * @param {string} place
 */
function keep(part, place) {
  try {
    renameSync(part, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** @param {string} installed */
function removeLeftBehind(installed) {
  for (const name of readdirSync(installed)) {
    const part = join(installed, name);
    if (!name.startsWith('.part-')) continue;
    const age = Date.now() - (statSync(part, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFT_BEHIND) rmSync(part, { recursive: true, force: true });
  }
}
