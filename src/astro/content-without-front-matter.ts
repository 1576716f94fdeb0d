import type { AstroUserConfig } from 'astro';
import { splitFrontMatter } from '../reading/split-front-matter.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Hands the MDX compiler of a content file its text alone, as the check has read it: front matter is
 * read by Candor, and line numbers stay what they are in the file.
 *
 * @param path the content folder
 */
export function contentWithoutFrontMatter(path: string): VitePlugin {
  return {
    name: 'candor:content-without-front-matter',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/u },
      handler(code: string, id: string) {
        if (!id.startsWith(path)) return undefined;
        const { body, linesBeforeBody } = splitFrontMatter(code);
        return { code: '\n'.repeat(linesBeforeBody) + body, map: null };
      },
    },
  };
}
