import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { errorMessage } from '../problems/error-message.ts';
import { editContent } from './edit-content.ts';
import { generateContent, type ContentSize } from './generate-content.ts';
import { measureBuild } from './measure-build.ts';
import { report } from './report.ts';
import { verdict, type SizeCost } from './verdict.ts';

const SIZES: readonly ContentSize[] = [
  { posts: 100, decisions: 300 },
  { posts: 1000, decisions: 1000 },
  { posts: 100, decisions: 10_000 },
];
const usage = `Usage: npm run bench -- [--sizes 1,2,3] [--keep] [--json]

Generates content at ${SIZES.length} sizes and builds each from nothing, then again after one edit.
${SIZES.map(({ posts, decisions }, index) => `  ${index + 1}: ${posts} posts, ${decisions} decisions\n`).join('')}
  --keep  leaves the generated folders and the sites, and says where they are
  --json  prints the numbers as JSON

Exits with 0 when cost grows no faster than pages and memory stays within its limit, 1 when not,
2 when a build failed. Empties the caches of this repository: run no other build beside it.
`;

const repo = fileURLToPath(new URL('../..', import.meta.url));
const caches = ['node_modules/.astro', '.astro', '.candor'].map((folder) => join(repo, folder));

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: SIZES.map((_, index) => index + 1).join(',') },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = values.sizes.split(',').map((number) => SIZES[Number(number) - 1]);
if (values.help || chosen.includes(undefined)) {
  (values.help ? process.stdout : process.stderr).write(usage);
  process.exit(values.help ? 0 : 2);
}

const place = await mkdtemp(join(tmpdir(), 'candor-bench-'));
try {
  const costs: SizeCost[] = [];
  for (const size of chosen) if (size !== undefined) costs.push(await measureSize(size));
  const faults = verdict(costs);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ costs, faults }, null, 2)}\n`
      : [report(costs), ...faults.map((fault) => `${fault}\n`)].join(''),
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${errorMessage(error)}\n`);
  process.exitCode = 2;
} finally {
  if (values.keep) process.stderr.write(`The generated folders are in ${place}\n`);
  else await rm(place, { recursive: true, force: true });
}

async function measureSize(size: ContentSize): Promise<SizeCost> {
  const name = `${size.posts}-posts-${size.decisions}-decisions`;
  const content = join(place, name, 'content');
  const build = { repo, content, out: join(place, name, 'site') };
  const files = generateContent(size);
  for (const [file, text] of files) await write(join(content, file), text);

  for (const cache of caches) await rm(cache, { recursive: true, force: true });
  process.stderr.write(`${name}: cold …\n`);
  const cold = await measureBuild(build);
  const { file, text } = editContent(files);
  await write(join(content, file), text);
  process.stderr.write(`${name}: after one edit …\n`);
  return { ...size, cold, edited: await measureBuild(build) };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
