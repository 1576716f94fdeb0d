import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

const site = useSite(inject('dist'));
let withScripts: Page;
let withoutScripts: Page;
beforeAll(async () => {
  withScripts = await site.browser.newPage();
  withoutScripts = await site.browser.newPage({ javaScriptEnabled: false });
});

describe.each(pageKinds)('%s', (_, path) => {
  test('loads what it needs from its own site, keeps nothing, and goes against no policy', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answer = await page.goto(site.origin + path);
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.allSettled(Array.from(document.images, (image) => image.decode()));
    });
    const missing = path === '/nowhere/';
    expect(answer?.status()).toBe(missing ? 404 : 200);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    // A browser itself says of an answer 404 that it is one.
    expect(complaints.filter((text) => !(missing && /status of 404/u.test(text)))).toEqual([]);
    const styled = await page.evaluate(
      () => getComputedStyle(document.querySelector('.skip') ?? document.body).position,
    );
    expect(styled).not.toBe('static');
    const broken = await page.evaluate(() =>
      [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
    );
    expect(broken).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });

  test('reads the same without scripts, but for the forms that need one', async () => {
    const texts: string[] = [];
    for (const page of [withScripts, withoutScripts]) {
      await page.goto(site.origin + path);
      const forms = page.locator('main form');
      for (const form of await forms.all())
        expect(await form.isVisible()).toBe(page === withScripts);
      await forms.evaluateAll((all) => {
        for (const form of all) form.remove();
      });
      texts.push(await page.locator('body').innerText());
    }
    expect(texts[0]?.length).toBeGreaterThan(200);
    expect(texts[1]).toBe(texts[0]);
  });
});

test('a request to somewhere else would be kept back by the policy', async () => {
  const page = await site.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(site.origin);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'http://127.0.0.2:9/pixel.png';
    document.body.append(image);
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => complaints.join('\n')).toMatch(/img-src/u);
  expect(complaints.join('\n')).toMatch(/style-src/u);
  await page.close();
});
