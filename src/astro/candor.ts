import { existsSync, renameSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import type { AstroIntegration } from 'astro';
import { printProblems } from '../problems/print-problems.ts';
import { isPublished } from '../register/is-published.ts';
import { headerFiles } from '../site/header-files.ts';
import type { FolderCheck } from './check-folder.ts';
import { contentWithoutFrontMatter } from './content-without-front-matter.ts';

/**
 * Ties a content folder to Astro: nothing with a problem is built or served, the finished site takes
 * the place of the last one in one step, and header files for web servers come with it.
 *
 * @param path the content folder
 * @param check the verdict on it
 */
export function candor(path: string, check: FolderCheck): AstroIntegration {
  let published: URL;
  let staging: URL;
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if ((command === 'build' || command === 'dev') && check.problems.length > 0)
          throw new ContentProblems(path, check);
        published = config.outDir;
        staging = beside(published, 'next');
        if (command === 'build') {
          recover(published);
          process.once('exit', () => rmSync(staging, { recursive: true, force: true }));
          updateConfig({ outDir: staging });
        }
        updateConfig({
          vite: {
            plugins: [contentWithoutFrontMatter(path)],
            define: { 'import.meta.env.TODAY': JSON.stringify(check.today) },
            server: { fs: { allow: [fileURLToPath(config.root), path] } },
          },
        });
      },
      'astro:build:start': ({ logger }) => {
        const held = check.content.posts.filter(({ data }) => !isPublished(data, check.today));
        for (const { file, data } of held)
          logger.info(
            data.draft === true
              ? `${file} is a draft: not in this build.`
              : `${file} is dated ${data.date}: not in this build.`,
          );
      },
      'astro:build:done': async ({ dir }) => {
        for (const [name, text] of headerFiles()) await writeFile(new URL(name, dir), text);
        await replaceFolder(staging, published);
      },
    },
  };
}

/** Puts a finished folder in the place of an old one, which stays whole until then. */
async function replaceFolder(finished: URL, place: URL): Promise<void> {
  const old = beside(place, 'old');
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(finished, place);
  await rm(old, { recursive: true, force: true });
}

/** Undoes a replacement that was cut off between its two steps. */
function recover(place: URL): void {
  const old = beside(place, 'old');
  if (existsSync(old) && !existsSync(place)) renameSync(old, place);
}

/** A folder next to another one, on the same disk: `dist.old` for `dist`. */
function beside(folder: URL, ending: string): URL {
  return new URL(`${folder.href.replace(/\/$/u, '')}.${ending}/`);
}

/** Thrown where the content has problems: its text is all of them. */
class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  constructor(path: string, check: FolderCheck) {
    const folder = (relative(process.cwd(), path) || '.').replaceAll('\\', '/');
    super(
      `\n${printProblems(check.problems, 'text', folder, (style, text) => styleText(style, text, { stream: process.stderr }))}`,
    );
    this.stack = this.message;
  }
}
