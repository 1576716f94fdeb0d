// @ts-check
/**
 * Compares, for every platform, the Node that npm brings with the one that Node's own site publishes
 * and with what checksums.json records of both: `node .config/node/verify-node.mjs [site]`, where
 * the site is https://nodejs.org/dist or a mirror of it. Needs the network, `npm` and `tar`, writes
 * to the folder for temporary files alone, and runs none of what it fetches. It ends with 1 where
 * anything differs.
 */
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksums, sha256Of } from './bring-node.mjs';

const [site = 'https://nodejs.org/dist'] = process.argv.slice(2);
const { version, platforms } = checksums;
const lock = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8'));

const publishedSums = (await fetched('SHASUMS256.txt')).toString().split('\n');
let differs = false;
for (const [name, platform] of Object.entries(platforms)) {
  const published = await fetched(platform.published);
  const results = {
    'Node’s own list has the checksum that is recorded': publishedSums.includes(
      `${platform.publishedSha256}  ${platform.published}`,
    ),
    'the published file has that checksum': sha256Of(published) === platform.publishedSha256,
    'the binary in it is the recorded one':
      sha256Of(binaryIn(platform.published, published)) === platform.binarySha256,
    'the binary that npm brings is the recorded one':
      sha256Of(binaryFromNpm(platform)) === platform.binarySha256,
  };
  for (const [what, holds] of Object.entries(results))
    process.stdout.write(`${holds ? 'ok' : 'NOT SO'}  ${name}: ${what}\n`);
  differs ||= Object.values(results).includes(false);
}
process.exitCode = differs ? 1 : 0;

/**
 * A file of Node's release.
 *
 * @param {string} file
 */
async function fetched(file) {
  const url = `${site}/v${version}/${file}`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/**
 * @param {string} published
 * @param {Buffer} bytes
 */
function binaryIn(published, bytes) {
  if (!published.endsWith('.tar.gz')) return bytes;
  return unpacked(bytes, `${published.slice(0, -'.tar.gz'.length)}/bin/node`);
}

/**
 * The binary of the package that the lock file names, once the package has the checksum there.
 *
 * @param {import('./bring-node.mjs').Platform} platform
 */
function binaryFromNpm(platform) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-verify-node-'));
  try {
    execSync(`npm pack --silent ${platform.package}@${version}`, { cwd: folder, stdio: 'ignore' });
    const bytes = readFileSync(join(folder, `${platform.package}-${version}.tgz`));
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    if (integrity !== lock.packages[`node_modules/${platform.package}`].integrity)
      throw new Error(
        `npm has another ${platform.package} ${version} than package-lock.json says.`,
      );
    return unpacked(bytes, `package/${platform.binary}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One file of a gzipped tar archive.
 *
 * @param {Buffer} archive
 * @param {string} file
 */
function unpacked(archive, file) {
  return execFileSync('tar', ['-xzOf', '-', file], { input: archive, maxBuffer: 2 ** 30 });
}
