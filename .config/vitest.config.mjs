import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;
const built = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: built,
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: built,
          globalSetup: ['test/site/build-sample.ts'],
          // Astro keeps its modules of the content in one place: two builds at once would mix them.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
