import type { AstroUserConfig } from 'astro';
import { splitFrontMatter } from '../reading/split-front-matter.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Hands the MDX compiler the text of a file alone, as the check has read it: front matter is read by
 * Candor, and line numbers stay what they are in the file. Astro takes whatever looks like front
 * matter at the beginning of what it is given for its own, imports what it names as a layout, and
 * looks no further than to the first: an empty one stands in front.
 */
export function contentWithoutFrontMatter(): VitePlugin {
  return {
    name: 'candor:content-without-front-matter',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/u },
      handler(code: string) {
        const { body, linesBeforeBody } = splitFrontMatter(code);
        const empty = '---\n---\n';
        return { code: empty + '\n'.repeat(Math.max(0, linesBeforeBody - 2)) + body, map: null };
      },
    },
  };
}
