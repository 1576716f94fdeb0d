import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { benchDay } from './bench-day.ts';
import { treeMemory } from './tree-memory.ts';

/** Where a build takes place. */
export interface BuildPlace {
  readonly repo: string;
  readonly content: string;
  readonly out: string;
}

/** What a build cost. */
export interface BuildCost {
  readonly seconds: number;
  /** The most memory that its processes held at once. */
  readonly peakMiB: number;
  /** The HTML files it left behind. */
  readonly pages: number;
}

/** The child tells its own peak at its end: exact for one process, and known on every system. */
const TELL_PEAK = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

/**
 * Builds the site once, in a process of its own.
 *
 * @param place the repository, the content folder and where the site goes
 * @throws where the build fails; the message ends with what it said
 */
export async function measureBuild({ repo, content, out }: BuildPlace): Promise<BuildCost> {
  const peakFile = `${out}.peak`;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`,
      join(repo, 'node_modules/astro/bin/astro.mjs'),
      'build',
      '--outDir',
      out,
    ],
    {
      cwd: repo,
      env: {
        ...process.env,
        CONTENT_DIR: content,
        SOURCE_DATE_EPOCH: String(Date.parse(`${benchDay}T12:00:00Z`) / 1000),
        ASTRO_TELEMETRY_DISABLED: '1',
        BENCH_PEAK_FILE: peakFile,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  const hear = (text: Buffer): void => {
    said = (said + text.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);

  let polled = 0;
  const poll = setInterval(() => {
    if (child.pid !== undefined) polled = Math.max(polled, treeMemory(child.pid));
  }, 50);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(poll));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The build of ${content} failed:\n${said}`);

  const own = Number(await readFile(peakFile, 'utf8'));
  await rm(peakFile);
  const files = await readdir(out, { recursive: true });
  return {
    seconds,
    peakMiB: Math.max(polled, own) / 1024,
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}
