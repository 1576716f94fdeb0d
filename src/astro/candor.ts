import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFolder } from '../machine/check-folder.ts';
import { handOver, takeOver } from '../machine/handed-check.ts';
import { emphasisOn } from '../machine/emphasis-on.ts';
import { plainWords } from '../machine/plain-words.ts';
import { shownPath } from '../machine/shown-path.ts';
import type { Problem } from '../problems/problem.ts';
import { printProblems } from '../problems/print-problems.ts';
import { isPublished } from '../register/is-published.ts';
import type { Content } from '../schema/content.ts';
import { dayOf } from '../schema/plain-time.ts';
import { headerFiles, type HeaderSite } from '../site/header-files.ts';
import { contentWithoutFrontMatter } from './content-without-front-matter.ts';
import { indexTexts } from './index-texts.ts';
import { showProblems } from './dev-problems.ts';
import { stageSite, type StagedSite } from './staged-site.ts';
import { textsWithoutEnvironment } from './texts-without-environment.ts';

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
  const url = site?.url ?? 'https://site.invalid/';
  return {
    integration: integration(path, problems, today, heldBack(content.posts, today), {
      language: site?.language ?? 'en',
      pages: content.pages.map(({ id }) => id),
      site: { url, 'strict-transport': site?.['strict-transport'] },
    }),
    url: new URL(url),
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
        : `${file} is dated ${dayOf(data.date)}: not in this build.`,
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
    site,
  }: {
    readonly language: string;
    readonly pages: readonly string[];
    readonly site: HeaderSite;
  },
): AstroIntegration {
  let staged: StagedSite | undefined;
  let base: string;
  return {
    name: 'candor',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute }) => {
        if (command === 'build' && problems.length > 0) throw new ContentProblems(path, problems);
        if (command === 'dev')
          injectRoute({
            pattern: '/styleguide/',
            entrypoint: new URL('../styleguide/StyleguidePage.astro', import.meta.url),
          });
        base = config.base.replace(/\/?$/u, '/');
        if (command === 'build') {
          const { root, outDir: site, cacheDir: cache } = config;
          staged = await orSay(() => stageSite({ root, site, cache }));
          updateConfig({ outDir: staged.folder });
        }
        updateConfig({
          vite: {
            plugins: [contentWithoutFrontMatter(), textsWithoutEnvironment()],
            define: {
              'import.meta.env.TODAY': JSON.stringify(today),
            },
            server: { fs: { allow: [fileURLToPath(config.root), path] } },
          },
        });
      },
      'astro:server:setup': ({ server }) => showProblems(server, shownPath(path), problems),
      'astro:build:start': ({ logger }) => {
        for (const line of held) logger.info(line);
      },
      'astro:build:done': ({ dir }) =>
        orSay(async () => {
          await indexTexts(fileURLToPath(dir), language, pages);
          for (const [name, text] of headerFiles(base, site))
            await writeFile(new URL(name, dir), text);
          staged?.publish();
        }),
    },
  };
}

/**
 * Does what a hook of a build is there for. Where there are plain words for why it failed, they end
 * the process: Astro says of all that a hook throws that nobody had reckoned with it.
 */
async function orSay<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const words = plainWords(error);
    if (words === undefined) throw error;
    process.stderr.write(`${words}\n`);
    process.exit(1);
  }
}

/** Thrown where Astro itself is run on content with problems: its text is all of them. */
class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  constructor(path: string, problems: readonly Problem[]) {
    super(`\n${printProblems(problems, 'text', shownPath(path), emphasisOn(process.stderr))}`);
    this.stack = this.message;
  }
}
