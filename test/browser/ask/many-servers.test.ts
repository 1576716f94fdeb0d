import { describe, expect, test } from 'vitest';
import type { ServerEntry } from '../../../src/search/server-entry.ts';
import { en } from '../../../src/words/en.ts';
import { manyServers } from '../many-servers.ts';
import type { Record } from '../use-tab.ts';
import { HOME, REGISTER, eventually, hasFocus, useAsk } from './use-ask.ts';

const { site, tab, box, status, place, caption, body, names, more, choose } = useAsk();

/** Thousands of rows and a way there and back take their time. */
const patiently = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

describe('of many servers', () => {
  const many = manyServers();
  const whole = async (path: string): Promise<Record> => {
    const record = await tab.start();
    await tab.page.route('**/search/servers.json', (route) => route.fulfill({ json: many }));
    await tab.page.goto(site.origin + path);
    return record;
  };

  test('the register shows some, and more on the press of a button, which hands on the focus', async () => {
    const { complaints } = await whole(REGISTER);
    expect(await more().isVisible()).toBe(false);
    await choose(en.order, en.orders.newest);
    const newest = many.toSorted((a, b) =>
      (b.since ?? '') < (a.since ?? '') ? -1 : (b.since ?? '') > (a.since ?? '') ? 1 : 0,
    );
    const shown = ({ shown: own, name }: ServerEntry): string => own ?? name;
    const count = new Intl.NumberFormat('en').format(many.length);
    await eventually(status).toBe(`${count} servers found.`);
    expect(await caption()).toBe(`${count} servers found.`);
    const step = (await names()).length;
    expect(step).toBeGreaterThanOrEqual(20);
    expect(step).toBeLessThanOrEqual(50);
    expect(await names()).toEqual(newest.slice(0, step).map(shown));
    await more().focus();
    await tab.page.keyboard.press('Enter');
    await eventually(async () => (await names()).length).toBe(2 * step);
    expect(await names()).toEqual(newest.slice(0, 2 * step).map(shown));
    const next = body().locator('tr').nth(step).getByRole('link').first();
    expect(await hasFocus(next)).toBe(true);
    await box().fill('mossbook');
    await eventually(async () => (await names()).length).toBeLessThan(step);
    expect(await more().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('the way back leads to where someone was in the list', async () => {
    await whole(REGISTER);
    const { page } = tab;
    // Without, what is measured here is still on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await choose(en.order, en.orders.newest);
    await more().waitFor();
    const step = (await names()).length;
    await more().click();
    await more().click();
    const row = body()
      .locator('tr')
      .nth(2 * step + 30);
    await row.scrollIntoViewIfNeeded();
    const name = await row.locator('th').textContent();
    const place = await row.boundingBox();
    await row.getByRole('link').first().click();
    await page.waitForURL(/\/decisions\//u);
    await page.goBack();
    await patiently(async () => (await names()).length).toBe(3 * step);
    expect(await row.locator('th').textContent()).toBe(name);
    await patiently(async () =>
      Math.abs(((await row.boundingBox())?.y ?? -1e6) - (place?.y ?? 0)),
    ).toBeLessThan(2);
    // A new question is a place of its own.
    await box().fill('mossbook');
    await box().press('Enter');
    await patiently(async () => (await names()).length).toBeLessThan(step);
    expect(await page.evaluate(() => history.state as unknown)).toBeNull();
  });

  test('each leads to its own decision, though masked names may look alike', async () => {
    const alike = [...Map.groupBy(many, ({ name }) => name)].filter(
      ([, those]) => those.length > 1,
    );
    const [name = '', those = []] = alike[0] ?? [];
    expect(those.length).toBeGreaterThan(1);
    await tab.start();
    // A page of a register in which they stand.
    await tab.page.route('**/search/servers.json', (route) => route.fulfill({ json: those }));
    await tab.page.route(`${site.origin}${REGISTER}`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html.replace(
          /(?<=<tbody[^>]*>)[\s\S]*(?=<\/tbody>)/u,
          those
            .map(
              ({ slug }) =>
                `<tr><th scope="row"><a href="/decisions/${slug ?? ''}/">${name}</a></th></tr>`,
            )
            .join(''),
        ),
      });
    });
    await tab.page.goto(site.origin + REGISTER);
    await choose(en.order, en.orders.newest);
    await eventually(status).toBe(`${those.length} servers found.`);
    const links = await body()
      .locator('th a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.toSorted()).toEqual(
      those.map(({ slug }) => `/decisions/${slug ?? ''}/`).toSorted(),
    );
  });

  test('the home page shows some names and leads to the rest', async () => {
    await whole(HOME);
    await box().fill('moss');
    await eventually(status).toMatch(/^\d{2,} servers found\.$/u);
    expect(await place().getByRole('listitem').count()).toBe(8);
    await place().locator(`a[href^="${REGISTER}"]`).click();
    await tab.page.waitForURL(/\/register\/#q=moss$/u);
    await eventually(async () => (await names()).length).toBeGreaterThan(8);
  });
});
