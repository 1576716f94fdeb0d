import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { meetsRange } from '../.config/node/node-range.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const LAUNCHER = [
  '.config/install-locked.mjs',
  '.config/node/bring-node.mjs',
  '.config/node/node-range.mjs',
  '.config/node/with-node.mjs',
];
const PLATFORM = `${process.platform}-${process.arch}`;

/** Says how it was started and what it reads, and ends with 7. */
const TELL = `
let input = '';
for await (const part of process.stdin) input += part;
const path = process.env.PATH.split(':')[0];
process.stdout.write(JSON.stringify({ pid: process.pid, args: process.argv.slice(2), input, path }));
process.exitCode = 7;
`;
/** Says that it runs, and waits to be told to end. */
const WAIT = `
if (process.argv[2] === 'heed')
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => { process.stdout.write(signal); process.exit(3); });
process.stdout.write('ready ');
setInterval(() => undefined, 1000);
`;

interface Given {
  /** Which Node the project says it needs. */
  readonly engines: string;
  /** The SHA-256 that is recorded of the binary in the package, if not its own. */
  readonly recorded?: string;
  /** The platform that the package is for, if not this one. */
  readonly platform?: string;
  /** Whether the package is where the lock file says. */
  readonly packed?: boolean;
}

/**
 * A project of two commands with the launcher in it. The Node that it brings passes everything on to
 * the Node of the tests and leaves a file `ran` behind; its package is a file, and the registry is
 * one that nobody is at.
 */
function project({ engines, recorded, platform = PLATFORM, packed = true }: Given): string {
  const folder = temporaryFolder({ 'tell.mjs': TELL, 'wait.mjs': WAIT });
  const binary = `#!/bin/sh\n: > '${join(folder, 'ran')}'\nexec '${process.execPath}' "$@"\n`;
  const pack = temporaryFolder({
    'package/package.json': '{ "name": "node-here", "version": "99.1.0" }',
    'package/bin/node': binary,
  });
  spawnSync('chmod', ['+x', join(pack, 'package/bin/node')]);
  spawnSync('tar', ['-czf', 'node-here.tgz', 'package'], { cwd: pack });
  const archive = join(pack, 'node-here.tgz');
  const integrity = createHash('sha512').update(readFileSync(archive)).digest('base64');
  const resolved = `file:${packed ? archive : join(pack, 'gone.tgz')}`;
  const optionalDependencies = { 'node-here': resolved };
  const made: Readonly<Record<string, unknown>> = {
    'package.json': { type: 'module', engines: { node: engines } },
    '.config/node/package.json': { private: true, optionalDependencies },
    '.config/node/package-lock.json': {
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { optionalDependencies },
        'node_modules/node-here': {
          version: '99.1.0',
          resolved,
          integrity: `sha512-${integrity}`,
          optional: true,
        },
      },
    },
    '.config/node/checksums.json': {
      version: '99.1.0',
      platforms: {
        [platform]: {
          package: 'node-here',
          binary: 'bin/node',
          binarySha256: recorded ?? createHash('sha256').update(binary).digest('hex'),
        },
      },
    },
  };
  cpSync(
    temporaryFolder({
      ...Object.fromEntries(Object.entries(made).map(([file, of]) => [file, JSON.stringify(of)])),
      '.npmrc': 'ignore-scripts=true\nloglevel=error\nregistry=http://127.0.0.1:9/\n',
    }),
    folder,
    { recursive: true },
  );
  for (const file of LAUNCHER)
    cpSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), join(folder, file));
  return folder;
}

interface Ended {
  readonly pid: number | undefined;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command by the launcher, and sends it a signal as soon as it says something. */
function run(
  folder: string,
  words: readonly string[],
  { input = '', signal }: { readonly input?: string; readonly signal?: NodeJS.Signals } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['.config/node/with-node.mjs', ...words], { cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    if (stdout === '' && signal) child.kill(signal);
    stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (status, by) =>
      resolve({ pid: child.pid, status, signal: by, stdout, stderr }),
    );
  });
}

const installs = (folder: string): readonly string[] => {
  const installed = join(folder, '.config/node/installed');
  return existsSync(installed) ? readdirSync(installed) : [];
};

describe('where the Node that runs is right', () => {
  test('the command runs in the same process, and nothing is fetched', async () => {
    const folder = project({ engines: '>=18' });
    const words = ['./tell.mjs', 'a b', '--c=$d', ''];
    const { pid, status, stdout, stderr } = await run(folder, words, { input: 'é\n' });
    expect({ status, stderr }).toEqual({ status: 7, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ pid, args: words.slice(1), input: 'é\n' });
    expect(installs(folder)).toEqual([]);
  });

  test('a package that is not there is said to be missing', async () => {
    const { status, stderr } = await run(project({ engines: '>=18' }), ['prettier']);
    expect(status).toBe(127);
    expect(stderr).toBe('prettier is not installed. Run npm ci first.\n');
  });
});

describe.skipIf(process.platform === 'win32')('where the Node that runs is not right', () => {
  test('the command runs on the one that is fetched, once, and is told everything', async () => {
    const folder = project({ engines: '>=99' });
    const words = ['./tell.mjs', 'a b', '--c=$d', ''];
    const first = await run(folder, words, { input: 'é\n' });
    expect(first.status).toBe(7);
    expect(first.stderr).toMatch(/^Fetching node-here-99\.1\.0 from npm, once, into .+\n$/u);
    expect(JSON.parse(first.stdout)).toMatchObject({
      args: words.slice(1),
      input: 'é\n',
      path: join(folder, '.config/node/installed/node-here-99.1.0/node_modules/node-here/bin'),
    });
    expect(existsSync(join(folder, 'ran'))).toBe(true);
    const second = await run(folder, words);
    expect({ status: second.status, stderr: second.stderr }).toEqual({ status: 7, stderr: '' });
  });

  test('whoever starts a program of the packages by npx finds it too', async () => {
    const folder = project({ engines: '>=99' });
    const link = join(folder, 'node_modules/.bin/node');
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(join(folder, 'gone'), link);
    expect((await run(folder, ['./tell.mjs'])).status).toBe(7);
    expect(realpathSync(link)).toContain('.config/node/installed/node-here-99.1.0/');
  });

  test('two that begin at once both run, and one install is kept', async () => {
    const folder = project({ engines: '>=99' });
    const both = await Promise.all([run(folder, ['./tell.mjs']), run(folder, ['./tell.mjs'])]);
    expect(both.map(({ status }) => status)).toEqual([7, 7]);
    expect(installs(folder)).toEqual(['node-here-99.1.0']);
  });

  test('an install that was killed is not taken for one, and the next one clears it up', async () => {
    const folder = project({ engines: '>=99' });
    const part = join(folder, '.config/node/installed/.part-killed');
    mkdirSync(join(part, 'node_modules'), { recursive: true });
    utimesSync(part, new Date(0), new Date(0));
    expect((await run(folder, ['./tell.mjs'])).status).toBe(7);
    expect(installs(folder)).toEqual(['node-here-99.1.0']);
  });

  test('a binary with another checksum is removed, and nothing is run', async () => {
    const folder = project({ engines: '>=99', recorded: '0'.repeat(64) });
    const { status, stdout, stderr } = await run(folder, ['./tell.mjs']);
    expect({ status, stdout }).toEqual({ status: 126, stdout: '' });
    expect(stderr).toContain('Candor needs Node >=99, and this is ');
    expect(stderr).toMatch(/its SHA-256 is [\da-f]{64}, and .+checksums\.json says 0{64}/u);
    expect(stderr).toContain('Get a newer Node from https://nodejs.org/');
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(installs(folder)).toEqual([]);
  });

  test.each([
    { given: { packed: false }, says: 'npm could not fetch node-here 99.1.0.' },
    { given: { platform: 'plan9-mips' }, says: `For ${PLATFORM} none can be fetched.` },
  ])('without one to fetch, it is said what to do: $says', async ({ given, says }) => {
    const folder = project({ engines: '>=99', ...given });
    const { status, stdout, stderr } = await run(folder, ['./tell.mjs']);
    expect({ status, stdout }).toEqual({ status: 126, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain('Get a newer Node from https://nodejs.org/');
    expect(installs(folder)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the command', async (signal) => {
    const folder = project({ engines: '>=99' });
    const heeded = await run(folder, ['./wait.mjs', 'heed'], { signal });
    expect(heeded).toMatchObject({ status: 3, signal: null, stdout: `ready ${signal}` });
    const killed = await run(folder, ['./wait.mjs'], { signal });
    expect(killed).toMatchObject({ status: null, signal, stdout: 'ready ' });
  });
});

test.each([
  ['22.19.0', '^22.19.0 || >=24.0.0', true],
  ['22.18.9', '^22.19.0 || >=24.0.0', false],
  ['23.11.0', '^22.19.0 || >=24.0.0', false],
  ['26.1.0', '^22.19.0 || >=24.0.0', true],
  ['24.0.0-nightly20250101abc', '>=24', true],
  ['20.20.2', '18.20.8 || ^20.3.0', true],
  ['18.20.9', '18.20.8 || ^20.3.0', false],
  ['8.1.0', '6.* || 8.* || >= 10.*', true],
  ['9.0.0', '6.* || 8.* || >= 10.*', false],
  ['20.1.0', '20 || >=22', true],
  ['21.1.0', '20 || >=22', false],
])('whether Node %s meets %s: %s', (version, range, meets) => {
  expect(meetsRange(version, range)).toBe(meets);
});

test.each(['~22.1.0', '', 'lts/*', '>22', '22 - 24'])(
  '%j is no range that is understood, and is not taken for one that is met',
  (range) => {
    expect(() => meetsRange('22.19.0', range)).toThrow('is not a range of versions');
  },
);
