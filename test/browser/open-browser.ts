import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { today } from '../site/sample-day.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Starts the browser of this machine; who asks for it closes it. Its clock is that of the sample's day:
 * a page that is read later says that it is old.
 *
 * @param args how it draws letters
 */
export async function openBrowser(args = ['--font-render-hinting=none']): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const browser = await chromium.launch({
    executablePath,
    env: { ...Object.fromEntries(inherited), ...env },
    args,
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await setClock(context, `${today}T12:00:00Z`);
    return context;
  };
  return browser;
}

/**
 * Sets the clock of all pages that are opened from now on; it goes on from there.
 *
 * @param context where they are opened
 * @param moment the moment, as RFC 3339 writes it
 */
export function setClock(context: BrowserContext, moment: string): Promise<unknown> {
  return context.addInitScript((now) => {
    const Clock = Date;
    const ahead = now - Clock.now();
    globalThis.Date = class extends Clock {
      constructor(...given: [] | [string | number | Date]) {
        if (given.length === 0) super(Clock.now() + ahead);
        else super(...given);
      }
      static override now(): number {
        return Clock.now() + ahead;
      }
    } as DateConstructor;
  }, Date.parse(moment));
}
