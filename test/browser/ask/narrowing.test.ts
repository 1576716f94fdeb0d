import { describe, expect, test } from 'vitest';
import { criteriaInForce, type Row } from '../../../src/register/rows.ts';
import { en } from '../../../src/words/en.ts';
import { REGISTER, rows, namesOf, view, eventually, useAsk } from './use-ask.ts';

const { site, tab, box, status, place, card, caption, body, names, field, choose, asked } =
  useAsk();

describe('the register is narrowed down', () => {
  test.each<[label: string, option: string, name: string, value: string, (row: Row) => boolean]>([
    [
      en.accessColumn,
      en.access.limited,
      'access',
      'limited',
      ({ state }) => state.access === 'limited',
    ],
    [en.criterion, 'No spam', 'criterion', 'spam', (row) => criteriaInForce(row).includes('spam')],
    [en.sinceYear, '2025', 'year', '2025', ({ state }) => state.since?.startsWith('2025') === true],
    [
      en.software,
      'Mastodon',
      'software',
      'Mastodon',
      ({ decision }) => decision.software === 'Mastodon',
    ],
  ])('by %s', async (label, option, name, value, holds) => {
    const { complaints } = await tab.open(REGISTER);
    const expected = namesOf(holds);
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(rows.length);
    await choose(label, option);
    await eventually(status).toBe(`${expected.length} servers found.`);
    expect(await names()).toEqual(expected);
    expect(await caption()).toBe(await status());
    expect(asked()).toBe(`#${name}=${value}`);
    expect(complaints).toEqual([]);
  });

  test('by several at once, with a question and in an order', async () => {
    await tab.open(REGISTER);
    await choose(en.accessColumn, en.access.suspended);
    await choose(en.sinceYear, '2025');
    const both = namesOf(
      ({ state }) => state.access === 'suspended' && state.since?.startsWith('2025') === true,
    );
    await eventually(names).toEqual(both);
    await choose(en.software, 'Pixelfed');
    await eventually(names).toEqual([
      'oldpier.example',
      'plover-photos.example',
      'sandbar.example',
    ]);
    await box().fill('pho');
    await eventually(names).toEqual(['plover-photos.example']);
    await choose(en.order, en.orders.oldest);
    await choose(en.software, en.anySoftware);
    await box().fill('.');
    await box().fill('e');
    await eventually(async () => (await names()).toSorted()).toEqual(
      both.filter((name) => name.includes('e')).toSorted(),
    );
    await eventually(asked).toBe('#q=e&access=suspended&year=2025&order=oldest');
    expect((await names()).at(-1)).not.toBe('threads.net');
  });

  test.each<[order: 'newest' | 'oldest' | 'harshest', first: readonly string[]]>([
    ['newest', ['brickworks.example', 'openarms.example', 'gallery-nine.example']],
    ['oldest', ['mint-hourly.example', 'ironwall.example']],
    ['harshest', namesOf(({ state }) => state.access === 'suspended')],
  ])('in the order “%s”', async (order, first) => {
    await tab.open(REGISTER);
    await choose(en.order, en.orders[order]);
    await eventually(status).toBe(`${rows.length} servers found.`);
    const all = await names();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(all.toSorted()).toEqual(namesOf(() => true).toSorted());
  });

  test('to what the list of the same access holds, row by row', async () => {
    await tab.open('/register/suspended/');
    const listed = await body().innerText();
    await tab.page.goto(site.origin + view(REGISTER, { access: 'suspended' }));
    await eventually(status).not.toBe('');
    expect(await body().innerText()).toBe(listed);
  });

  test('offers nothing that does not occur', async () => {
    await tab.open(REGISTER);
    const options = (label: string): Promise<string[]> =>
      field(label).getByRole('option').allTextContents();
    const years = [...new Set(rows.map(({ state }) => state.since?.slice(0, 4) ?? ''))];
    expect(await options(en.sinceYear)).toEqual([
      en.anyYear,
      ...years.toSorted().toReversed().filter(Boolean),
    ]);
    expect(await options(en.software)).not.toContain('Lemmy');
    for (const label of [en.accessColumn, en.criterion, en.software])
      expect((await options(label)).length).toBeGreaterThan(2);
  });

  test('and comes back as it was once nothing is asked', async () => {
    await tab.open(REGISTER);
    const before = [await tab.page.locator('[data-ask-table]').innerHTML(), await caption()];
    await choose(en.accessColumn, en.access.suspended);
    await box().fill('threads.net');
    await card().waitFor();
    await choose(en.accessColumn, en.anyAccess);
    await box().fill('');
    await eventually(asked).toBe('');
    expect(await status()).toBe('');
    expect(await place().innerText()).toBe('');
    expect([await tab.page.locator('[data-ask-table]').innerHTML(), await caption()]).toEqual(
      before,
    );
  });
});

test('a row that is made in the browser is as one of the page, but for its reason', async () => {
  await tab.start();
  const bodies: string[][] = [];
  for (const empty of [false, true]) {
    await tab.page.route(`${site.origin}${REGISTER}**`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: empty ? html.replace(/(?<=<tbody[^>]*>)[\s\S]*(?=<\/tbody>)/u, '') : html,
      });
    });
    await tab.page.goto('about:blank');
    await tab.page.goto(site.origin + view(REGISTER, { order: 'newest' }));
    await eventually(status).not.toBe('');
    bodies.push(
      await body()
        .locator('tr')
        .evaluateAll((all) =>
          all.map((row) => {
            const cells = [...row.children];
            const reason = cells.splice(3, 1)[0];
            return [
              reason?.getAttribute('data-label'),
              ...cells.map(({ outerHTML }) => outerHTML.replace(/\s+(?=<)|(?<=>)\s+/gu, '')),
            ].join('\n');
          }),
        ),
    );
    await tab.page.unrouteAll();
  }
  expect(bodies[0]).toHaveLength(rows.length);
  expect(bodies[1]).toEqual(bodies[0]);
  const why = body().getByRole('link', { name: en.askWhy });
  expect(await why.count()).toBe(rows.length);
  await why.first().click();
  await tab.page.waitForURL(/\/decisions\/brickworks\.example\/#history$/u);
});
