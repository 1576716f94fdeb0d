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
          // Modules are evaluated once a worker: no test leaves anything in them.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: built,
          globalSetup: ['test/site/build-sample.ts'],
          // A browser and a build take a core each; more at once only wait for each other.
          maxWorkers: 2,
          // A page on a busy machine takes longer than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
