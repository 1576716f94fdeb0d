import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';
import { sampleContent } from './sample-content.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The sample content, built at the top of its host. */
    dist: string;
    /** The same content, built for a host where the site stands below /sub/. */
    subDist: string;
  }
}

/** Builds the sample content once for all tests; a build that fails ends the run. */
export default async function buildSample({ provide }: TestProject): Promise<() => void> {
  const below = mkdtempSync(join(tmpdir(), 'candor-sample-'));
  const projects = [copyProject(), copyProject()];
  const remove = (): void => {
    for (const folder of [below, ...projects]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(sampleContent, below, { recursive: true });
    const siteFile = join(below, 'site.yaml');
    const record = readFileSync(siteFile, 'utf8');
    const moved = record.replace(/^url: .*$/mu, 'url: https://moderation.tern.example/sub/');
    if (moved === record) throw new Error('There is no url in the sample site.yaml.');
    writeFileSync(siteFile, moved);

    const outcomes = await Promise.all(
      [sampleContent, below].map((content, index) => buildSite(content, projects[index] ?? '')),
    );
    for (const { status, output } of outcomes)
      if (status !== 0) throw new Error(`The sample content does not build:\n${output}`);
    provide('dist', outcomes[0]?.dist ?? '');
    provide('subDist', outcomes[1]?.dist ?? '');
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}
