import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Starts the browser of this machine; who asks for it closes it. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return chromium.launch({
    executablePath,
    env: { ...Object.fromEntries(inherited), ...env },
    args: ['--font-render-hinting=none'],
  });
}
