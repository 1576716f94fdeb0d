import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemPlaces } from '../problem-places.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { buildSite, type BuildOutcome } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { treeDigest } from './tree-digest.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const base = join(fixtures, 'base');
const project = copyProject();
const dist = join(project, 'dist');
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Puts an older site in the place of the one to come. */
function olderSite(): string {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'posts'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<title>The older site</title>\n');
  writeFileSync(join(dist, 'posts', 'index.html'), '<title>The older posts</title>\n');
  return treeDigest(dist);
}

/** What lies in the project beside its own files and the site. */
function leftovers(): string[] {
  return readdirSync(project).filter((name) => name.startsWith('dist.'));
}

/** Problems that can be in one folder together: each in files of its own, and none in site.yaml. */
function compatible(): (typeof problemPlaces)[number][] {
  const taken = new Set<string>();
  return problemPlaces.filter(([name]) => {
    const files = readdirSync(join(fixtures, 'problems', name), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(fixtures, 'problems', name).length),
      );
    if (files.includes('/site.yaml') || files.some((file) => taken.has(file))) return false;
    for (const file of files) taken.add(file);
    return true;
  });
}

describe('a content folder with many problems', () => {
  const problems = compatible();
  const content = join(project, 'content-with-problems');
  let before: string;
  let outcome: BuildOutcome;
  beforeAll(async () => {
    cpSync(base, content, { recursive: true });
    for (const [name] of problems)
      cpSync(join(fixtures, 'problems', name), content, { recursive: true });
    before = olderSite();
    outcome = await buildSite(content, project);
  });

  test('has at least 25 different ones', () => {
    const codes = new Set(problems.map(([name]) => name.replace(/--.*$/u, '')));
    expect(codes.size).toBeGreaterThanOrEqual(25);
  });
  test('does not build', () => {
    expect(outcome.status).toBe(1);
  });
  test.each(
    problems.map(([name, file, line, column]) => [name, `${file}:${line}:${column}`] as const),
  )('is told that %s stands at %s', (name, place) => {
    expect(outcome.output).toContain(`/${place}  ${name.replace(/--.*$/u, '')}\n`);
  });
  test('is told how many there are, and nothing of the machinery', () => {
    const shown = [...outcome.output.matchAll(/^\S.*:\d+:\d+ {2}[a-z-]+$/gmu)].length;
    expect(outcome.output).toMatch(new RegExp(`^${shown} problems in \\d+ files\\. `, 'mu'));
    expect(outcome.output).not.toMatch(/\n {4}at |unhandled error/u);
  });
  test('leaves the older site as it is, and nothing beside it', () => {
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });
});

describe('a build that fails midway', () => {
  let before: string;
  let outcome: BuildOutcome;
  beforeAll(async () => {
    const page = join(project, 'src/pages/broken.astro');
    writeFileSync(page, "---\nthrow new Error('This page cannot be made.');\n---\n");
    before = olderSite();
    outcome = await buildSite(base, project);
    rmSync(page);
  });

  test('ends with a failure that says why', () => {
    expect(outcome.status).not.toBe(0);
    expect(outcome.output).toContain('This page cannot be made.');
  });
  test('leaves the older site as it is, and nothing beside it', () => {
    expect(treeDigest(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });
});

describe('a build that succeeds', () => {
  test('takes the place of the older site whole, and leaves nothing beside it', async () => {
    const before = olderSite();
    const { status, output } = await buildSite(base, project);
    expect(status, output).toBe(0);
    expect(treeDigest(dist)).not.toBe(before);
    expect(existsSync(join(dist, 'register/index.html'))).toBe(true);
    expect(readdirSync(dist)).not.toContain('index.txt');
    expect(leftovers()).toEqual([]);
  });
  test('keeps nothing of the older site', async () => {
    olderSite();
    writeFileSync(join(dist, 'forgotten.html'), 'An older page.');
    const { status } = await buildSite(base, project);
    expect(status).toBe(0);
    expect(existsSync(join(dist, 'forgotten.html'))).toBe(false);
  });
});

test('a content folder that is not there does not build, and says so', async () => {
  const before = olderSite();
  const missing = join(temporaryFolder({}), 'nothing');
  const { status, output } = await buildSite(missing, project);
  expect(status).toBe(2);
  expect(output).toContain('nothing');
  expect(treeDigest(dist)).toBe(before);
});
