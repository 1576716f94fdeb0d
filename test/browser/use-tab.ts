import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import type { Site } from './use-site.ts';

/** What a page asked for, by path, and what it complained of. */
export interface Record {
  readonly requests: string[];
  readonly complaints: string[];
}

/** A tab of a browser, a new one for each test. */
export interface Tab {
  readonly page: Page;
  /** Opens an empty page. */
  readonly start: (options?: BrowserContextOptions) => Promise<Record>;
  /** Opens a page of the site. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Record>;
}

/**
 * Gives each test of a file a tab, which is closed after it.
 *
 * @param site what it shows pages of
 */
export function useTab(site: Site): Tab {
  let page: Page | undefined;
  afterEach(async () => {
    // What a page still waits for when it is closed is no fault.
    await page?.unrouteAll({ behavior: 'ignoreErrors' });
    await page?.context().close();
    page = undefined;
  });
  const start = async (options: BrowserContextOptions = {}): Promise<Record> => {
    const requests: string[] = [];
    const complaints: string[] = [];
    await page?.context().close();
    page = await (await site.browser.newContext(options)).newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => {
      const url = new URL(request.url());
      requests.push(url.origin === site.origin ? url.pathname : url.href);
    });
    page.on('requestfailed', (request) => {
      // What is still on its way when someone leaves a page has not failed.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        complaints.push(`failed: ${request.url()}`);
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    return { requests, complaints };
  };
  return {
    get page() {
      if (page === undefined) throw new Error('No page has been opened.');
      return page;
    },
    start,
    open: async (path, options) => {
      const record = await start(options);
      await page?.goto(site.origin + path);
      return record;
    },
  };
}
