import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** The modules in which texts stand: MDX, and what Astro keeps of everything else. */
const MODULES = /(?:\.mdx$|^\0astro:data-layer-content)/u;

/**
 * Writes the words `import.meta` in texts so that they mean the same and are not found. Where a module
 * holds them, Astro and Vite put the environment of the build into it, by searching in its text too.
 */
export function textsWithoutEnvironment(): VitePlugin {
  return {
    name: 'candor:texts-without-environment',
    transform: {
      filter: { id: MODULES, code: /import\.meta/u },
      handler: (code: string) => ({
        code: code.replaceAll('import.meta', String.raw`import\u002emeta`),
        map: null,
      }),
    },
  };
}
