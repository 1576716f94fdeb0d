import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { countedSentence, sayCount } from '../../src/search/counted-sentence.ts';
import { findServers } from '../../src/search/find-servers.ts';
import { filterServers } from '../../src/search/filter-servers.ts';
import { en } from '../../src/words/en.ts';
import { manyServers } from './many-servers.ts';
import { useSite } from './use-site.ts';

/** How much slower than this machine the reader's is. */
const SLOWER = 4;
/** In milliseconds, from the press of a key until its answer can be seen. */
const AT_ONCE = 50;
/** How often each key is pressed: what counts is the quickest, for other work makes this one slower. */
const RUNS = 3;

const many = manyServers();
const asked = { access: '', criterion: '', year: '', software: '', order: '' };
const found = countedSentence('en', en.askFound);
const answerTo = (q: string): string => {
  const entries = filterServers(many, { ...asked, q }, findServers(many, q));
  return sayCount(found, entries.length, 'en');
};
const site = useSite(inject('dist'));

/** Opens the register with many servers on a slow machine, once they are there. */
async function openRegister(): Promise<{ page: Page; session: CDPSession }> {
  const page = await site.browser.newPage();
  await page.route('**/search/servers.json', (route) => route.fulfill({ json: many }));
  await page.route('**/decisions/**', (route) => route.fulfill({ body: '<p data-answer>Yes</p>' }));
  await page.goto(`${site.origin}/register/#q=nowhere`);
  await expect
    .poll(() => page.locator('[data-ask-status]').innerText(), { timeout: 20_000 })
    .toBe(en.askNone);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/**
 * Measures how long the page works from an input on until the table with its answer has been painted.
 * What else the machine does meanwhile is not counted: tests run beside other work.
 *
 * @param caption what the table then says
 * @param act makes the input
 * @returns the time in milliseconds
 */
async function measure(
  { page, session }: { page: Page; session: CDPSession },
  caption: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    return SLOWER * 1000 * (seconds ?? Number.NaN);
  };
  const painted = await page.evaluateHandle((expected) => {
    const says = document.querySelector('.register caption > :first-child');
    let changed = false;
    if (says) new MutationObserver(() => (changed = true)).observe(says, { childList: true });
    return {
      done: new Promise<void>((resolve) => {
        const look = (): void => {
          if (!changed || says?.textContent !== expected) {
            requestAnimationFrame(look);
            return;
          }
          // The message arrives once the frame has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage('');
        };
        addEventListener('input', () => requestAnimationFrame(look), { capture: true, once: true });
      }),
    };
  }, caption);
  const before = await busy();
  await act();
  await painted.evaluate(({ done }) => done);
  return (await busy()) - before;
}

describe(`10,000 servers, with a processor ${SLOWER} times as slow`, { retry: 2 }, () => {
  test.each(['moss', 'e.example', '@a@quiet.example'])(
    'answer every key of “%s” at once',
    { timeout: 240_000 },
    async (query) => {
      const register = await openRegister();
      const { page } = register;
      const box = page.getByRole('searchbox', { name: en.ask });
      const keys = Array.from(query);
      const times = keys.map((): number[] => []);
      for (let run = 0; run < RUNS; run += 1) {
        await box.fill('');
        await page.waitForTimeout(500);
        for (const [index, key] of keys.entries())
          times[index]?.push(
            await measure(register, answerTo(keys.slice(0, index + 1).join('')), () =>
              page.keyboard.type(key),
            ),
          );
      }
      const quickest = keys.map((key, index) => [key, Math.min(...(times[index] ?? []))] as const);
      expect(quickest.filter(([, time]) => !(time <= AT_ONCE))).toEqual([]);
      await page.close();
    },
  );
});

describe('the scripts', () => {
  const dist = inject('dist');
  const codeOf = (file: string): string => readFileSync(`${dist}/_astro/${file}`, 'utf8');
  const weigh = (files: ReadonlySet<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(codeOf(file)).length, 0);

  /** The files that a script cannot run without, itself among them. */
  function withImports(file: string, known: Set<string> = new Set()): Set<string> {
    if (known.has(file)) return known;
    known.add(file);
    for (const [, name = ''] of codeOf(file).matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu,
    ))
      withImports(name, known);
    return known;
  }

  /** The files that a page asks for at once. */
  function scriptsOf(page: string): ReadonlySet<string> {
    const html = readFileSync(`${dist}/${page}`, 'utf8');
    const first = [...html.matchAll(/<script[^>]+src="\/_astro\/([^"]+)"/gu)];
    return first.reduce((known, [, file = '']) => withImports(file, known), new Set<string>());
  }

  /** The files that they may ask for later. */
  function laterOf(page: string): ReadonlySet<string> {
    const atOnce = scriptsOf(page);
    const later = [...atOnce].flatMap((file) =>
      [...codeOf(file).matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/gu)].map(
        ([, name = '']) => name,
      ),
    );
    const all = later.reduce((known, file) => withImports(file, known), new Set<string>());
    return new Set([...all].filter((file) => !atOnce.has(file)));
  }

  test.each(['index.html', 'register/index.html'])('of %s weigh little', (page) => {
    expect(scriptsOf(page).size).toBeGreaterThan(2);
    expect(weigh(scriptsOf(page))).toBeLessThanOrEqual(8.5 * 1024);
    expect(laterOf(page).size).toBe(1);
    expect(weigh(laterOf(page))).toBeLessThanOrEqual(3 * 1024);
  });

  test('of every other page weigh next to nothing', () => {
    expect(weigh(scriptsOf('about/index.html'))).toBeLessThanOrEqual(1024);
  });

  test.each([
    ['a server that was decided about', 'ravenmoor.example', false],
    ['another', 'raven.example', true],
  ])('are all that a question about %s asks for', async (_, query, later) => {
    const page = await site.browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/register/#q=${query}`);
    await page.locator(later ? '[data-ask-answer] a' : '.answer').waitFor();
    const loaded = requests.filter((path) => path.endsWith('.js')).map((path) => path.slice(8));
    const expected = [...scriptsOf('register/index.html')];
    if (later) expected.push(...laterOf('register/index.html'));
    expect(loaded.toSorted()).toEqual(expected.toSorted());
    await page.close();
  });
});

test('the data weigh no more than 40 bytes a server', () => {
  expect(gzipSync(JSON.stringify(many)).length / many.length).toBeLessThanOrEqual(40);
});
