import { spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite, type BuildGiven } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { projectEnvironment } from './project-environment.ts';
import { treeDigest } from './tree-digest.ts';

const base = fileURLToPath(new URL('../fixtures/base/', import.meta.url));
const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
const project = copyProject();
const dist = join(project, 'dist');
afterAll(() => rmSync(project, { recursive: true, force: true }));

// Some tests build more than once, on a machine that may have much else to do.
vi.setConfig({ testTimeout: 240_000 });

/** The finished site of the content. */
let finished: string;
let took: number;

const build = (given?: BuildGiven) => buildSite(base, project, given);
const isRoot = process.getuid?.() === 0;

/** Puts an older site in the place of the one to come. */
function olderSite(): string {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'posts'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<title>The older site</title>\n');
  writeFileSync(join(dist, 'posts', 'index.html'), '<title>The older posts</title>\n');
  return treeDigest(dist);
}

/** What lies about beside the project's own files and the site. */
function leftovers(): string[] {
  return [
    ...readdirSync(project).filter((name) => name.startsWith('dist.')),
    ...readdirSync(join(project, '.astro')).filter((name) => name.includes('lock')),
  ];
}

/** Node’s option that runs some code before anything else: it puts a fault into the machine. */
function withFault(code: string): Readonly<Record<string, string>> {
  const module = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    const fault = (code, path) => Object.assign(new Error(code + ': said by the test'), { code, path });
    ${code}; syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}

/** Does something to a build as soon as there is a file, or after a while. */
function when(moment: string | number, act: (child: ChildProcess) => void): BuildGiven {
  return {
    started: (child) => {
      const start = performance.now();
      const timer = setInterval(() => {
        const isDue =
          typeof moment === 'number'
            ? performance.now() - start > moment
            : existsSync(join(project, moment));
        if (isDue) act(child);
        if (isDue || child.exitCode !== null) clearInterval(timer);
      }, 1);
    },
  };
}

beforeAll(async () => {
  const start = performance.now();
  const { status, output } = await build();
  expect(status, output).toBe(0);
  took = performance.now() - start;
  finished = treeDigest(dist);
});

describe('a second build', () => {
  test('is refused at once with who builds, since when and what to do, and changes nothing', async () => {
    olderSite();
    const lock = join(project, '.astro/build.lock');
    writeFileSync(lock, `${process.pid} ${hostname()} 2026-11-24T09:30:15.000Z\n`);
    // What an interrupted first build would need stays where it is.
    mkdirSync(join(project, 'dist.next'));
    writeFileSync(join(project, 'dist.next', 'index.html'), 'half');
    const before = treeDigest(project);
    const said = `Another build is running (process ${process.pid}, since 2026-11-24 09:30:15 UTC). Wait until it is done. If none is, delete .astro/build.lock.\n`;
    const { status, output } = await build();
    expect({ status, output }).toEqual({ status: 1, output: said });
    const direct = spawnSync(process.execPath, [astro, 'build'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...projectEnvironment(base), ASTRO_TELEMETRY_DISABLED: '1' },
    });
    expect({ status: direct.status, stderr: direct.stderr }).toEqual({ status: 1, stderr: said });
    expect(treeDigest(project)).toBe(before);
    rmSync(lock);
    rmSync(join(project, 'dist.next'), { recursive: true });
  });

  test('into the same place from another project is refused too', async () => {
    const before = olderSite();
    writeFileSync(`${dist}.lock`, `${process.pid} ${hostname()}\n`);
    const { status, output } = await build();
    expect(status).toBe(1);
    expect(output).toContain('delete dist.lock.\n');
    rmSync(`${dist}.lock`);
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test('does not disturb the first', async () => {
    olderSite();
    const seconds: ReturnType<typeof build>[] = [];
    const first = await build(
      when('.astro/build.lock', () => {
        seconds.push(build(), build());
      }),
    );
    const ends = await Promise.all(seconds);
    expect(ends.map(({ status }) => status)).toEqual([1, 1]);
    expect(first.status, first.output).toBe(0);
    expect(treeDigest(dist)).toBe(finished);
    expect(leftovers()).toEqual([]);
  });
});

describe('a build that is killed', () => {
  test.each([0.6, 'dist.next/search/pagefind', 'dist.old'])(
    'at %s leaves the older site or the finished one, whole',
    async (moment) => {
      const before = olderSite();
      const at = typeof moment === 'number' ? moment * took : moment;
      await build(when(at, (child) => child.kill('SIGKILL')));
      const place = existsSync(dist) ? dist : join(project, 'dist.old');
      expect([before, finished]).toContain(treeDigest(place));
    },
  );

  test('is cleared away by the next, which finishes the site', async () => {
    const { status, output } = await build();
    expect(status, output).toBe(0);
    expect(treeDigest(dist)).toBe(finished);
    expect(leftovers()).toEqual([]);
  });

  test('between its last two steps has its older site put back, even by a build that fails', async () => {
    const before = olderSite();
    renameSync(dist, join(project, 'dist.old'));
    mkdirSync(join(project, 'dist.next'));
    const page = join(project, 'src/pages/broken.astro');
    writeFileSync(page, "---\nthrow new Error('This page cannot be made.');\n---\n");
    const { status } = await build();
    rmSync(page);
    expect(status).toBe(1);
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test('while it wrote a resized picture does not leave half of it to the next', async () => {
    const [cache = ''] = readdirSync(join(project, 'node_modules/.astro'))
      .map((name) => join(project, 'node_modules/.astro', name))
      .filter((folder) => existsSync(join(folder, 'assets')));
    const pictures = readdirSync(join(cache, 'assets'));
    expect(pictures).not.toEqual([]);
    for (const name of pictures) writeFileSync(join(cache, 'assets', name), 'half');
    writeFileSync(join(cache, 'unfinished'), '');
    expect((await build()).status).toBe(0);
    expect(treeDigest(dist)).toBe(finished);
    expect(existsSync(join(cache, 'unfinished'))).toBe(false);
  });
});

test.each([
  ['SIGINT', 130, 'dist.next/search/pagefind'],
  ['SIGTERM', 143, '.astro/build.lock'],
] as const)(
  'a build that is stopped by %s ends with %i and clears up itself',
  async (signal, code, moment) => {
    const before = olderSite();
    const { status, output } = await build(when(moment, (child) => child.kill(signal)));
    expect(status).toBe(code);
    expect(output).toMatch(
      /\nThe build was stopped\.\nThe site was not built\. The last one is as it was\.\n$/u,
    );
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  },
);

describe('where the machine does not do as it should', () => {
  test.each([
    [
      'the disk is full while pages are written',
      `const { writeFile } = fs.promises; fs.promises.writeFile = async (file, ...rest) => {
         if (!String(file).includes('dist.next/register')) return writeFile(file, ...rest);
         await writeFile(file, 'half'); throw fault('ENOSPC', 'dist.next/register/index.html'); }`,
      'The disk is full (dist.next/register/index.html, ENOSPC). Make room, then run it again.',
    ],
    [
      'the disk is full while a corner works that nobody waits for',
      `const { writeFile } = fs.promises; fs.promises.writeFile = async (file, ...rest) => {
         if (String(file).includes('dist.next/register')) setTimeout(() => { throw fault('ENOSPC') });
         return writeFile(file, ...rest); }`,
      'The disk is full (ENOSPC). Make room, then run it again.',
    ],
    [
      'too many files are open',
      `fs.promises.mkdir = async () => { throw fault('EMFILE'); }`,
      'Too many files are open at once (EMFILE). Raise the limit, for example with ulimit -n 4096.',
    ],
    [
      'the finished site cannot take its place',
      `const { renameSync } = fs; fs.renameSync = (from, to) => {
         if (String(from).includes('dist.next')) throw fault('EACCES', 'dist.next');
         return renameSync(from, to); }`,
      'This user may not do that (dist.next, EACCES). Give the user who runs this the right to it.',
    ],
  ])('%s, the older site stays and plain words say why', async (_, code, words) => {
    const before = olderSite();
    const { status, output } = await build({ env: withFault(code) });
    expect(status).toBe(1);
    expect(output).toContain(`${words}\n`);
    expect(output).toMatch(/\nThe site was not built\. The last one is as it was\.\n$/u);
    expect(output).not.toMatch(/\n {4}at |unhandled/iu);
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test('a picture that finds no room on its shelf is in the site all the same', async () => {
    olderSite();
    rmSync(join(project, 'node_modules/.astro/previews'), { recursive: true });
    const { status, output } = await build({
      env: withFault(`const { writeFileSync } = fs; fs.writeFileSync = (file, ...rest) => {
        if (!String(file).includes('/previews/')) return writeFileSync(file, ...rest);
        writeFileSync(file, 'half'); throw fault('ENOSPC'); }`),
    });
    expect(status, output).toBe(0);
    expect(readdirSync(join(project, 'node_modules/.astro/previews'))).toEqual([]);
    expect(treeDigest(dist)).toBe(finished);
  });

  test('a fault of our own keeps its stack, and says that it is one', async () => {
    const { status, output } = await build({
      env: withFault(`fs.promises.mkdir = async () => { throw new TypeError('What is this?'); }`),
    });
    expect(status).toBe(1);
    expect(output).toMatch(/TypeError: What is this\?\n {4}at [^]*This is a fault of Candor/u);
  });
});

/** Mounts something on a folder while something is done; false where this machine does not let us. */
async function mounted(
  commands: readonly (readonly string[])[],
  folder: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!isRoot || process.platform !== 'linux') return false;
  let count = 0;
  try {
    for (const args of commands) {
      if (spawnSync('mount', [...args, folder]).status !== 0) return false;
      count = 1;
    }
    await work();
    return true;
  } finally {
    if (count > 0) spawnSync('umount', [folder]);
  }
}

test('on a disk that really fills up, the older site stays, and with room the next is built', async ({
  skip,
}) => {
  const small = join(project, 'node_modules');
  rmSync(small, { recursive: true });
  mkdirSync(small);
  const before = olderSite();
  const wasTried = await mounted([['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs']], small, async () => {
    const { status, output } = await build();
    expect(status).toBe(1);
    expect(output).toMatch(/^The disk is full \(.*ENOSPC\)\. Make room, then run it again\.$/mu);
    expect(output).not.toMatch(/\n {4}at |unhandled/iu);
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
    spawnSync('mount', ['-o', 'remount,size=100m', small]);
    const next = await build();
    expect(next.status, next.output).toBe(0);
  });
  if (!wasTried) skip('only root may mount a small disk');
});

test('in a project that can only be read, nothing is changed and plain words say why', async ({
  skip,
}) => {
  const before = olderSite();
  const attempt = async (): Promise<void> => {
    const { status, output } = await build();
    expect(status).toBe(1);
    expect(output).toMatch(
      /^(The disk can only be read|This user may not do that) \(\S+, E(ROFS|ACCES)\)\. .+\n$/u,
    );
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  };
  if (!isRoot) {
    const folders = [project, join(project, '.astro')];
    for (const folder of folders) chmodSync(folder, 0o555);
    await attempt().finally(() => {
      for (const folder of folders) chmodSync(folder, 0o755);
    });
    return;
  }
  const bind = [
    ['--bind', project],
    ['-o', 'remount,ro,bind'],
  ];
  if (!(await mounted(bind, project, attempt))) skip('this machine lets nobody mount anything');
});
