import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { HOME, REGISTER, pages, eventually, useAsk } from './use-ask.ts';

const { tab, box, status, place, card, names } = useAsk();

describe('nothing of the register is loaded', () => {
  const data = (requests: readonly string[]): string[] =>
    requests.filter((path) => /^\/(search|decisions)\/./u.test(path));

  test.each(pages)('by the %s before someone turns to the question', async (_, path) => {
    const { requests } = await tab.open(path);
    await tab.page.waitForLoadState('networkidle');
    await tab.page.getByRole('banner').getByRole('searchbox').focus();
    await tab.page.mouse.wheel(0, 2000);
    await tab.page.waitForTimeout(400);
    const scripts = requests.filter((one) => one.endsWith('.js'));
    expect(data(requests)).toEqual([]);
    expect(scripts.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    await box().focus();
    await eventually(() => data(requests)).toEqual(['/search/servers.json']);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    await box().fill('thr');
    await eventually(status).toBe('1 server found.');
    await tab.page.waitForTimeout(400);
    expect(data(requests)).toEqual(['/search/servers.json']);
  });

  test('but the one decision that answers', async () => {
    const { requests } = await tab.open(HOME);
    await box().pressSequentially('threads.net');
    await card().waitFor();
    expect(data(requests)).toEqual(['/search/servers.json', '/decisions/threads.net/']);
  });
});

describe('a failed load', () => {
  test.each([
    ['no answer', (route: Route) => route.abort()],
    ['an error', (route: Route) => route.fulfill({ status: 503, body: '' })],
    ['another page in its place', (route: Route) => route.fulfill({ body: '<p>Log in</p>' })],
  ])('with %s says so and leaves the lists as they are; a later try works', async (_, fail) => {
    await tab.open(REGISTER);
    const before = await names();
    await tab.page.route('**/search/servers.json', fail);
    await box().fill('quiet.example');
    await eventually(status).toBe(en.askFailed);
    expect(await names()).toEqual(before);
    expect(await place().innerText()).toBe('');
    await tab.page.unrouteAll();
    await tab.page.keyboard.press('Enter');
    await eventually(status).toMatch(/^There is no decision about quiet\.example/u);
  });

  test('of the decision leaves what applies and the way to it', async () => {
    await tab.open(HOME);
    await tab.page.route('**/decisions/**', (route) => route.abort());
    await box().fill('threads.net');
    await card().waitFor();
    expect(await status()).toBe('Yes. threads.net is suspended.');
    const links = card().getByRole('link');
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute('href')).toBe('/decisions/threads.net/');
  });
});

describe('a slow answer', () => {
  /** Keeps an answer back until it is let go. */
  async function hold(pattern: string): Promise<{ isAsked: () => boolean; release: () => void }> {
    const gate = Promise.withResolvers<undefined>();
    let isAsked = false;
    await tab.page.route(pattern, async (route) => {
      isAsked = true;
      await gate.promise;
      await route.continue();
    });
    return { isAsked: () => isAsked, release: () => gate.resolve(undefined) };
  }
  const last = (): Promise<string | null> => card().getByRole('link').last().getAttribute('href');

  test('does not take the place of a later one', async () => {
    await tab.open(HOME);
    const slow = await hold('**/decisions/threads.net/');
    await box().fill('threads.net');
    await eventually(slow.isAsked).toBe(true);
    await box().fill('meadow.example');
    await eventually(last).toBe('/decisions/meadow.example/');
    slow.release();
    await tab.page.waitForTimeout(500);
    expect(await last()).toBe('/decisions/meadow.example/');
    expect(await status()).toBe('In part. meadow.example is limited.');
  });

  test.each([
    ['threads.net', 'In part. meadow.example is limited.', 'meadow.example'],
    ['meadow.example', 'There is no decision about quiet.example.', 'quiet.example'],
    ['threads.net', en.askNone, 'nowhere'],
    ['threads.net', '', ''],
  ])('never stands beside another question: %s, then “%s”', async (first, says, second) => {
    await tab.open(HOME);
    await box().fill(first);
    await card().waitFor();
    const slow = await hold(`**/decisions/${second}/`);
    await box().fill(second);
    await eventually(status).toContain(says);
    expect(await place().innerText()).not.toContain(first);
    slow.release();
  });

  test('of the register is given to the last question alone', async () => {
    await tab.open(REGISTER);
    const slow = await hold('**/search/servers.json');
    await box().fill('threads.net');
    await box().fill('meadow');
    await eventually(slow.isAsked).toBe(true);
    slow.release();
    await eventually(status).toBe('2 servers found.');
    await tab.page.waitForTimeout(500);
    expect(await card().count()).toBe(0);
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
  });

  test('is not given once nothing is asked any more', async () => {
    await tab.open(REGISTER);
    const before = await names();
    const slow = await hold('**/search/servers.json');
    await box().fill('threads.net');
    await eventually(slow.isAsked).toBe(true);
    await box().fill('');
    slow.release();
    await tab.page.waitForTimeout(700);
    expect([await status(), await place().innerText(), await names()]).toEqual(['', '', before]);
  });
});
