import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;
const built = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

/** Where one waits for a browser, a build or a command, the others go on. */
const maxWorkers = 3;

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
          maxWorkers,
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: built,
          globalSetup: ['test/site/build-sample.ts'],
          maxWorkers,
          // A page on a busy machine takes longer than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
