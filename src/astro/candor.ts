import { existsSync, renameSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFolder } from '../machine/check-folder.ts';
import { handOver, takeOver } from '../machine/handed-check.ts';
import { emphasisOn } from '../machine/emphasis-on.ts';
import { shownPath } from '../machine/shown-path.ts';
import type { Problem } from '../problems/problem.ts';
import { printProblems } from '../problems/print-problems.ts';
import { isPublished } from '../register/is-published.ts';
import type { Content } from '../schema/content.ts';
import { headerFiles } from '../site/header-files.ts';
import { contentWithoutFrontMatter } from './content-without-front-matter.ts';
import { indexTexts } from './index-texts.ts';
import { textsWithoutEnvironment } from './texts-without-environment.ts';

const COLLECTIONS = ['decisions', 'criteria', 'guides', 'posts', 'pages'] as const;

/** What Astro needs to know of a content folder. */
export interface ContentTie {
  readonly integration: AstroIntegration;
  /** The address of the site. */
  readonly url: URL;
  readonly language: string;
}

/**
 * Ties a content folder to Astro: nothing with a problem is built or served, the finished site takes
 * the place of the last one in one step, and header files for web servers come with it.
 *
 * @param path the content folder
 */
export async function candor(path: string): Promise<ContentTie> {
  const check = takeOver(path) ?? (await checkFolder(path));
  handOver(path, check);
  const { content, problems, today } = check;
  const site = content.site?.data;
  return {
    integration: integration(path, problems, today, heldBack(content.posts, today), {
      language: site?.language ?? 'en',
      pages: content.pages.map(({ id }) => id),
      empty: COLLECTIONS.filter((name) => content[name].length === 0),
    }),
    url: new URL(site?.url ?? 'https://site.invalid/'),
    language: site?.language ?? 'en',
  };
}

/** What is not in a build and why, a line each. */
function heldBack(posts: Content['posts'], today: string): readonly string[] {
  return posts
    .filter(({ data }) => !isPublished(data, today))
    .map(({ file, data }) =>
      data.draft === true
        ? `${file} is a draft: not in this build.`
        : `${file} is dated ${data.date}: not in this build.`,
    );
}

function integration(
  path: string,
  problems: readonly Problem[],
  today: string,
  held: readonly string[],
  {
    language,
    pages,
    empty,
  }: {
    readonly language: string;
    readonly pages: readonly string[];
    readonly empty: readonly string[];
  },
): AstroIntegration {
  let published: URL;
  let staging: URL;
  let base: string;
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        if ((command === 'build' || command === 'dev') && problems.length > 0)
          throw new ContentProblems(path, problems);
        if (command === 'dev')
          injectRoute({
            pattern: '/styleguide/',
            entrypoint: new URL('../styleguide/StyleguidePage.astro', import.meta.url),
          });
        base = config.base.replace(/\/?$/u, '/');
        published = config.outDir;
        staging = beside(published, 'next');
        if (command === 'build') {
          recover(published);
          process.once('exit', () => discard(staging));
          updateConfig({ outDir: staging });
        }
        updateConfig({
          vite: {
            plugins: [contentWithoutFrontMatter(), textsWithoutEnvironment()],
            define: {
              'import.meta.env.TODAY': JSON.stringify(today),
              'import.meta.env.EMPTY': JSON.stringify(empty),
            },
            server: { fs: { allow: [fileURLToPath(config.root), path] } },
          },
        });
      },
      'astro:build:start': ({ logger }) => {
        for (const line of held) logger.info(line);
      },
      'astro:build:done': async ({ dir }) => {
        await indexTexts(fileURLToPath(dir), language, pages);
        for (const [name, text] of headerFiles(base)) await writeFile(new URL(name, dir), text);
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

/** Removes a folder that was not finished, at the end of the process. */
function discard(unfinished: URL): void {
  if (!existsSync(unfinished)) return;
  // Files that were being written are still written to their end: nothing new begins any more.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  rmSync(unfinished, { recursive: true, force: true });
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

/** Thrown where Astro itself is run on content with problems: its text is all of them. */
class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  constructor(path: string, problems: readonly Problem[]) {
    super(`\n${printProblems(problems, 'text', shownPath(path), emphasisOn(process.stderr))}`);
    this.stack = this.message;
  }
}
