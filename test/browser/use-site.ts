import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { serve, type Served } from './serve.ts';

/** A built site and a browser to read it with. */
export interface Site {
  readonly browser: Browser;
  /** The address of its host, without a slash at its end. */
  readonly origin: string;
}

/**
 * Serves a built site and opens a browser, from the first test of a file to its last.
 *
 * @param dist the folder of the site, or what builds one and gives its folder
 * @param base the path below which it stands, as `/sub`
 */
export function useSite(dist: string | (() => Promise<string>), base = ''): Site {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(typeof dist === 'string' ? dist : await dist(), base);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get browser() {
      return browser;
    },
    get origin() {
      return served.origin;
    },
  };
}
