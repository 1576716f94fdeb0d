import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { Problem } from '../problems/problem.ts';
import { problemPage } from './problem-page.ts';

/** What reads the content folder while someone writes tells what shows the site. */
export interface DevContent {
  /** Says that something in the folder has changed, and will be read. */
  readonly changed: () => void;
  /**
   * Says that the folder is being read.
   *
   * @param found what is wrong in it, once all that shows follows it; a text where it could not be read
   */
  readonly reads: (found: Promise<readonly Problem[] | string>) => Promise<void>;
}

declare global {
  /** The content loader has modules of its own: see `candorCheck`. */
  var candorDev: DevContent | undefined;
}

/** Milliseconds that a page waits for the folder to be read; it is shown as it is after that. */
const PATIENCE = 20_000;

/** What Astro serves under a name with an ending, but finds only with a slash after it. */
const NAMED = /\/(?:feed(?:-\d+)?(?:\.atom)?\.(?:xml|json)|lists\/[^/]+\.\w+)$/u;

/**
 * Shows the problems of the content in the place of every page, for as long as there are any. A page
 * that is asked for while the folder changes waits until it has been read: none is made from one half
 * of a change, and no fault of a text reaches what would only have a stack for it.
 *
 * @param server the dev server
 * @param folder how the reader names the content folder
 * @param first the problems the folder has as the server starts
 */
export function showProblems(
  server: ViteDevServer,
  folder: string,
  first: readonly Problem[],
): void {
  let problems: readonly Problem[] | string = first;
  let changes = 0;
  let readOf = 0;
  let waiting: (() => void)[] = [];
  globalThis.candorDev = {
    changed: () => {
      changes += 1;
    },
    reads: async (reading) => {
      const known = changes;
      const found = await reading;
      readOf = known;
      const isNews = problems.length > 0 || found.length > 0;
      problems = found;
      if (changes !== known) return;
      for (const goOn of waiting) goOn();
      waiting = [];
      // What shows without problems, before and after, Astro itself has shown anew.
      if (isNews) server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    },
  };
  const settled = async (): Promise<void> => {
    if (readOf === changes) return;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, PATIENCE).unref();
    });
  };
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://dev');
    const isNamed = NAMED.test(pathname);
    if (isNamed) request.url = `${pathname}/${search}`;
    if (isNamed || isPage(pathname)) {
      await settled();
      if (problems.length > 0) {
        response.writeHead(500, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
        });
        response.end(problemPage(problems, folder, server.config.base));
        return;
      }
    }
    next();
  };
  server.middlewares.use((request, response, next) => void answer(request, response, next));
}

/** Pages end with a slash; what Vite and Astro serve themselves begins with a sign or a folder of theirs. */
function isPage(pathname: string): boolean {
  return pathname.endsWith('/') && !/^\/(?:[@_]|node_modules\/|src\/)/u.test(pathname);
}
