// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from '../install-locked.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * What one platform's binary is and must be.
 *
 * @typedef {object} Platform
 * @property {string} package the npm package that brings it
 * @property {string} binary its file in the package
 * @property {string} binarySha256 of that file, as hexadecimal
 * @property {string} published the file of Node's own release that has it, or is it
 * @property {string} publishedSha256 of that file, as Node published it
 */

/** @type {{ version: string, platforms: Record<string, Platform> }} */
export const checksums = JSON.parse(readFileSync(join(here, 'checksums.json'), 'utf8'));

/**
 * The Node that this project brings for machines whose own is not right: one npm package for the
 * platform, fetched once. A binary whose SHA-256 is not the recorded one is removed and never run.
 *
 * @returns {string} the absolute path of the binary
 * @throws an Error for people where there is none for this platform, none could be fetched, or it is
 *   not the recorded one
 */
export function bringNode() {
  const { version, platforms } = checksums;
  const name = `${process.platform}-${process.arch}${isMusl() ? '-musl' : ''}`;
  const platform = platforms[name];
  if (platform === undefined) throw new Error(`For ${name} none can be fetched.`);
  const file = join('node_modules', platform.package, platform.binary);
  const install = installLocked(here, `${platform.package}-${version}`, (folder) => {
    const fresh = join(folder, file);
    if (!existsSync(fresh)) throw new Error(`npm could not fetch ${platform.package} ${version}.`);
    const sha256 = sha256Of(readFileSync(fresh));
    if (sha256 !== platform.binarySha256)
      throw new Error(
        `${platform.binary} of ${platform.package} ${version} is not the one that is recorded: its SHA-256 is ${sha256}, and .config/node/checksums.json says ${platform.binarySha256}. It was removed, and not run.`,
      );
  });
  return join(install, file);
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} their SHA-256 as hexadecimal
 */
export function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether this Linux has musl in the place of glibc, for which Node publishes no binaries. */
function isMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header.glibcVersionRuntime === undefined;
}
