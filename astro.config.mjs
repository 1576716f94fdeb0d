import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BROWSERS } from './src/astro/browsers.ts';
import { candor } from './src/astro/candor.ts';
import { contentPath } from './src/machine/content-path.ts';
import { markdownPlugins } from './src/markdown/markdown-plugins.ts';

const path = contentPath();
const { integration, url, language } = await candor(path);
const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
const { remarkPlugins, rehypePlugins, remarkRehype } = markdownPlugins({
  root: path,
  base,
  language,
});

// Builds of different content folders must not take each other's cache for theirs.
const cache = createHash('sha256').update(path).digest('hex').slice(0, 12);

export default defineConfig({
  cacheDir: `./node_modules/.astro/${cache}`,
  site: url.origin,
  base,
  trailingSlash: 'always',
  integrations: [mdx(), integration],
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    build: {
      target: BROWSERS,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own that the bundler does not know.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  image: { layout: 'constrained', responsiveStyles: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins,
      rehypePlugins,
      remarkRehype,
    }),
  },
});
