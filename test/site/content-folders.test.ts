import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { treeDigest } from './tree-digest.ts';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const project = copyProject();
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Builds and tells what came of it. */
async function build(content: string): Promise<string> {
  const { status, output, dist } = await buildSite(content, project);
  expect(status, output).toBe(0);
  return treeDigest(dist);
}

test('a project builds one content folder after another, each as if it were alone', async () => {
  const other = join(project, 'other-content');
  cpSync(base, other, { recursive: true });
  rmSync(join(other, 'posts/2025-06-01-quiet-again'), { recursive: true });
  for (const file of [
    'decisions/quarry.example.yaml',
    'decisions/noisy.example.yaml',
    'criteria/spam.md',
    'criteria/shouting.md',
    'posts/2024-03-01-noisy.md',
    'pages/about.md',
    'guides/web.mdx',
  ]) {
    const place = join(other, file);
    writeFileSync(
      place,
      readFileSync(place, 'utf8').replaceAll('2025-06-01-quiet-again', '2024-03-01-noisy'),
    );
  }
  const first = await build(base);
  const second = await build(other);
  expect(second).not.toBe(first);
  expect(await build(base)).toBe(first);
  expect(await build(other)).toBe(second);
});
