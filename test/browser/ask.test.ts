import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { criteriaInForce, rowsOn, type Row } from '../../src/register/rows.ts';
import type { ServerEntry } from '../../src/search/server-entry.ts';
import { en } from '../../src/words/en.ts';
import { register, today } from '../site/sample.ts';
import { manyServers } from './many-servers.ts';
import { openBrowser } from './open-browser.ts';
import { serve, type Served } from './serve.ts';

let browser: Browser;
let served: Served;
let subServed: Served;
let page: Page;
beforeAll(async () => {
  [browser, served, subServed] = await Promise.all([
    openBrowser(),
    serve(inject('dist')),
    // A host that serves the folder at its top answers for /sub/ as well.
    serve(inject('subDist')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([served.close(), subServed.close()]);
});
afterEach(() => page.context().close());

/** The pages on which the register can be asked. */
const HOME = '/';
const REGISTER = '/register/';
const pages = [
  ['home page', HOME],
  ['register', REGISTER],
] as const;

/** What a page asked for, by path, and what it complained of. */
interface Record {
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens an empty page. */
async function start(options: BrowserContextOptions = {}): Promise<Record> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(10_000);
  page.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(url.origin === served.origin ? url.pathname : url.href);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { requests, complaints };
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Record> {
  const record = await start(options);
  await page.goto(served.origin + path);
  return record;
}

/** The way to a view of a page. */
const view = (path: string, asked: Readonly<{ [name: string]: string }>): string =>
  `${path}?${new URLSearchParams(asked).toString()}`;

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const box = (): Locator => page.getByRole('searchbox', { name: en.askLabel });
const status = (): Promise<string> => page.locator('[data-ask-status]').innerText();
const place = (): Locator => page.locator('[data-ask-answer]');
const card = (): Locator => page.locator('.answer');
const caption = async (): Promise<string> =>
  (await page.locator('.register caption').textContent()) ?? '';
const body = (): Locator => page.locator('.register tbody');
const names = async (): Promise<string[]> =>
  (await body().locator('th').allTextContents()).map(flat);
const more = (): Locator => page.getByRole('button', { name: en.searchMore });
const field = (label: string): Locator => page.getByRole('combobox', { name: label, exact: true });
const choose = (label: string, option: string): Promise<string[]> =>
  field(label).selectOption({ label: option });
const asked = (): string => decodeURIComponent(new URL(page.url()).search);
/** As `expect`, on what comes to be so, on a machine that may be busy. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Every server in the sample, as it stands in the register. */
const rows = rowsOn(register, today);
const namesOf = (holds: (row: Row) => boolean): string[] =>
  rows.filter(holds).map(({ server }) => server.shown);

describe('a server', () => {
  test.each([
    ['its name', 'threads.net', 'threads.net'],
    ['its name in capitals, between spaces', ' Threads.NET ', 'threads.net'],
    ['a handle', '@someone@threads.net', 'threads.net'],
    ['the address of a profile', 'https://threads.net/@someone', 'threads.net'],
    ['its name in Unicode', 'strandläufer.example', 'xn--strandlufer-r8a.example'],
    ['its name in punycode', 'xn--strandlufer-r8a.example', 'xn--strandlufer-r8a.example'],
    ['its name in a group', 'oldpier.example', 'pixelfed-below-0.12.5'],
    ['its name though it is masked', 'ravenmoor.example', 'masked-01b3d8f06904'],
    ['its name below one that has another decision', 'lab.meadow.example', 'lab.meadow.example'],
    ['its name though it is open again', 'harbour.example', 'harbour.example'],
  ])('is answered by %s', async (_, query, slug) => {
    const decision = register.decisions.find((one) => one.slug === slug);
    const row = rows.find((one) => one.decision === decision);
    const { complaints } = await open(view(HOME, { q: query }));
    await card().waitFor();
    const typed = query
      .trim()
      .replace(/^.*@/u, '')
      .replace(/^https:\/\/|\/.*$/gu, '');
    expect(await status()).toBe(
      `There is a decision about ${(/\/@/u.test(query) ? 'threads.net' : typed).toLowerCase()}: it is ${row?.state.access ?? ''}.`,
    );
    const last = card().getByRole('link').last();
    expect(await last.getAttribute('href')).toBe(`/decisions/${slug}/`);
    expect(await last.innerText()).toContain(`Everything about ${row?.server.shown ?? ''}:`);
    expect(await box().inputValue()).toBe(query);
    expect(complaints).toEqual([]);
  });
});

describe.each(pages)('a server asked for on the %s', (_, path) => {
  test('below another is answered by the decision that covers it', async () => {
    await open(path);
    await box().fill('@a@photos.threads.net');
    await card().waitFor();
    expect(await status()).toBe(
      'photos.threads.net is covered by the decision about threads.net: it is suspended.',
    );
    expect(await card().innerText()).toContain('threads.net is suspended on Tern');
  });

  test('is answered in whole: what applies, why, what it means, what one can do', async () => {
    await open(path);
    await box().fill('threads.net');
    await card().waitFor();
    const text = flat(await card().innerText());
    expect(text).toContain('threads.net is suspended on Tern since 9 January 2025.');
    expect(text).toContain('On 7 January 2025 Meta changed its policy on hateful conduct.');
    for (const sentence of en.meaning.suspended) expect(text).toContain(sentence);
    expect(text).not.toContain('Many members are worried about what may come.');
    await expectLinks(card(), ['/criteria/harassment/', '/posts/2025-01-09-threads-suspended/']);
    const steps = card().locator('details').first();
    await steps.locator('summary').click();
    expect(flat(await steps.locator('ol').innerText())).toContain('threads.net');
    const headings = card().getByRole('heading', { level: 2 });
    expect((await headings.allInnerTexts()).slice(0, 2)).toEqual([
      en.whatItMeans,
      en.blockYourself,
    ]);
    const levels = await card()
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H2');
    expect(levels.filter((level) => !/^H[23]$/u.test(level))).toEqual([]);
  });

  test('that is masked is answered without its name', async () => {
    await open(path);
    await box().fill('ravenmoor.example');
    await card().waitFor();
    expect(await card().innerText()).toContain('raven****.***mple is suspended on Tern');
    expect(await card().innerText()).not.toContain('ravenmoor');
  });

  test('about which nothing was decided is open, and can be blocked all the same', async () => {
    const { complaints } = await open(path);
    await box().fill('@a@Quiet.example');
    await eventually(status).toBe(
      'There is no decision about quiet.example: it is open. Posts, follows and messages pass.',
    );
    expect(await card().count()).toBe(0);
    const link = place().getByRole('link');
    expect(await link.innerText()).toBe('How you can block quiet.example yourself');
    await link.click();
    await page.waitForURL(/\/guides\/\?server=quiet\.example$/u);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(en.guides);
    expect(complaints).toEqual([]);
  });

  test('is not said to be open while its name may yet become that of another', async () => {
    await open(path);
    await box().pressSequentially('meadow.ex');
    await eventually(status).toBe('2 servers found.');
    expect(await place().getByRole('link', { name: /block/u }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await eventually(status).toMatch(/^There is no decision about meadow\.ex: it is open\./u);
    expect(await place().getByRole('link', { name: /block/u }).count()).toBe(1);
  });
});

async function expectLinks(within: Locator, paths: readonly string[]): Promise<void> {
  for (const path of paths)
    expect(await within.locator(`a[href="${path}"]`).count(), path).toBeGreaterThan(0);
}

describe('a part of a name', () => {
  test('on the home page gives the names with it, each with what applies', async () => {
    await open(HOME);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    const items = place().getByRole('listitem');
    expect((await items.allInnerTexts()).map(flat)).toEqual([
      'meadow.example Limited',
      'lab.meadow.example Suspended',
    ]);
    await items.getByRole('link').last().click();
    await page.waitForURL(/\/decisions\/lab\.meadow\.example\/$/u);
  });

  test('on the register gives their rows, and its caption says how many', async () => {
    await open(REGISTER);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await caption()).toBe('2 servers found.');
    expect(await place().innerText()).toBe('');
  });

  test('that no name holds gives none, and says so', async () => {
    for (const path of [HOME, REGISTER]) {
      if (path === HOME) await open(path);
      else await page.goto(served.origin + path);
      await box().fill('nowhere');
      await eventually(status).toBe('0 servers found.');
      expect(await place().innerText()).toBe('');
    }
    expect(await names()).toEqual([]);
  });

  test('with a whole name beside it gives both', async () => {
    await open(view(REGISTER, { q: 'meadow.example' }));
    await card().waitFor();
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await caption()).toBe('2 servers found.');
  });
});

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
    const { complaints } = await open(REGISTER);
    const expected = namesOf(holds);
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(rows.length);
    await choose(label, option);
    await eventually(status).toBe(`${expected.length} servers found.`);
    expect(await names()).toEqual(expected);
    expect(await caption()).toBe(await status());
    expect(asked()).toBe(`?${name}=${value}`);
    expect(complaints).toEqual([]);
  });

  test('by several at once, with a question and in an order', async () => {
    await open(REGISTER);
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
    await eventually(asked).toBe('?q=e&access=suspended&year=2025&order=oldest');
    expect((await names()).at(-1)).not.toBe('threads.net');
  });

  test.each<[order: 'newest' | 'oldest' | 'harshest', first: readonly string[]]>([
    ['newest', ['brickworks.example', 'openarms.example', 'gallery-nine.example']],
    ['oldest', ['mint-hourly.example', 'ironwall.example']],
    ['harshest', namesOf(({ state }) => state.access === 'suspended')],
  ])('in the order “%s”', async (order, first) => {
    await open(REGISTER);
    await choose(en.order, en.orders[order]);
    await eventually(status).toBe(`${rows.length} servers found.`);
    const all = await names();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(all.toSorted()).toEqual(namesOf(() => true).toSorted());
  });

  test('to what the list of the same access holds, row by row', async () => {
    await open('/register/suspended/');
    const listed = await body().innerText();
    await page.goto(served.origin + view(REGISTER, { access: 'suspended' }));
    await eventually(status).not.toBe('');
    expect(await body().innerText()).toBe(listed);
  });

  test('offers nothing that does not occur', async () => {
    await open(REGISTER);
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
    await open(REGISTER);
    const before = [await page.locator('[data-ask-table]').innerHTML(), await caption()];
    await choose(en.accessColumn, en.access.suspended);
    await box().fill('threads.net');
    await card().waitFor();
    await choose(en.accessColumn, en.anyAccess);
    await box().fill('');
    await eventually(asked).toBe('');
    expect(await status()).toBe('');
    expect(await place().innerText()).toBe('');
    expect([await page.locator('[data-ask-table]').innerHTML(), await caption()]).toEqual(before);
  });
});

test('a row that is made in the browser is as one of the page, but for its reason', async () => {
  await start();
  const bodies: string[][] = [];
  for (const empty of [false, true]) {
    await page.route(`${served.origin}${REGISTER}**`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: empty ? html.replace(/(?<=<tbody[^>]*>)[\s\S]*(?=<\/tbody>)/u, '') : html,
      });
    });
    await page.goto(served.origin + view(REGISTER, { order: 'newest' }));
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
    await page.unrouteAll();
  }
  expect(bodies[0]).toHaveLength(rows.length);
  expect(bodies[1]).toEqual(bodies[0]);
  const why = body().getByRole('link', { name: en.askWhy });
  expect(await why.count()).toBe(rows.length);
  await why.first().click();
  await page.waitForURL(/\/decisions\/brickworks\.example\/#history$/u);
});

describe('the address', () => {
  const state = async (): Promise<readonly unknown[]> => [
    await names(),
    await caption(),
    await status(),
    await box().inputValue(),
    await field(en.accessColumn).inputValue(),
    await field(en.order).inputValue(),
  ];

  test('keeps what is asked, so that a link to it opens the same', async () => {
    await open(REGISTER);
    await choose(en.accessColumn, en.access.suspended);
    await choose(en.order, en.orders.newest);
    await box().fill('ä r');
    await box().fill('e');
    await eventually(asked).toBe('?q=e&access=suspended&order=newest');
    await eventually(status).not.toBe('');
    const here = await state();
    const link = page.url();
    await page.context().close();
    await open(link.slice(served.origin.length));
    await eventually(state).toEqual(here);
  });

  test('is followed when someone goes back and forth', async () => {
    await open(REGISTER);
    const before = await names();
    await box().pressSequentially('meadow');
    await page.keyboard.press('Enter');
    await eventually(asked).toBe('?q=meadow');
    await choose(en.accessColumn, en.access.limited);
    await eventually(names).toEqual(['meadow.example']);
    await choose(en.accessColumn, en.access.suspended);
    await eventually(names).toEqual(['lab.meadow.example']);
    await page.goBack();
    await eventually(names).toEqual(['meadow.example']);
    expect(await field(en.accessColumn).inputValue()).toBe('limited');
    await page.goBack();
    await eventually(names).toEqual(['meadow.example', 'lab.meadow.example']);
    await page.goBack();
    await eventually(names).toEqual(before);
    expect(await box().inputValue()).toBe('');
    expect(asked()).toBe('');
    await page.goForward();
    await eventually(names).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await box().inputValue()).toBe('meadow');
  });

  test('of a question is the way back from where it led', async () => {
    await open(HOME);
    await box().fill('threads.net');
    await page.keyboard.press('Enter');
    await card().getByRole('link').last().click();
    await page.waitForURL(/\/decisions\/threads\.net\/$/u);
    await page.goBack();
    await card().waitFor();
    expect(await box().inputValue()).toBe('threads.net');
    expect(await status()).toBe('There is a decision about threads.net: it is suspended.');
  });

  test('that asks for what there is not leaves every field with a choice that is shown', async () => {
    await open(view(REGISTER, { access: 'gone', year: '1066', order: 'sideways' }));
    const before = namesOf(() => true);
    await eventually(names).toEqual(before);
    for (const select of await page.locator('.filters select').all())
      expect(await select.evaluate((one: HTMLSelectElement) => one.selectedIndex)).toBe(0);
  });

  test('of a form that no script has taken over is the same', async () => {
    await open(HOME);
    const form = page.locator('form', { has: box() });
    expect(await form.getAttribute('action')).toBe(REGISTER);
    expect(await form.getAttribute('method')).toBeNull();
    expect(await box().getAttribute('name')).toBe('q');
  });
});

describe('nothing of the register is loaded', () => {
  const data = (requests: readonly string[]): string[] =>
    requests.filter((path) => /^\/(search|decisions)\/./u.test(path));

  test.each(pages)('by the %s before someone turns to the question', async (_, path) => {
    const { requests } = await open(path);
    await page.waitForLoadState('networkidle');
    await page.getByRole('banner').getByRole('searchbox').focus();
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(400);
    const scripts = requests.filter((one) => one.endsWith('.js'));
    expect(data(requests)).toEqual([]);
    expect(scripts.filter((one) => !one.startsWith('/_astro/'))).toEqual([]);
    await box().focus();
    await eventually(() => data(requests)).toEqual(['/search/servers.json']);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    await box().fill('thr');
    await eventually(status).toBe('1 server found.');
    await page.waitForTimeout(400);
    expect(data(requests)).toEqual(['/search/servers.json']);
  });

  test('but the one decision that answers', async () => {
    const { requests } = await open(HOME);
    await box().pressSequentially('threads.net');
    await card().waitFor();
    expect(data(requests)).toEqual(['/search/servers.json', '/decisions/threads.net/']);
  });
});

describe('by keyboard alone', () => {
  /** Presses the key Tab until what has the focus is what is looked for. */
  async function tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The key Tab does not lead there.');
  }

  test('one asks, is answered, reads on and comes back', async () => {
    await open(HOME);
    await tabTo(box());
    await page.keyboard.type('openarms.example');
    await card().waitFor();
    expect(await hasFocus(box())).toBe(true);
    await page.keyboard.press('Enter');
    const steps = card().locator('summary').first();
    await tabTo(steps);
    await page.keyboard.press('Enter');
    expect(await card().locator('details ol').first().isVisible()).toBe(true);
    await tabTo(card().getByRole('link').last());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/decisions\/openarms\.example\/$/u);
    await page.goBack();
    await card().waitFor();
  });

  test('one narrows the register down and opens a row', async () => {
    await open(REGISTER);
    await tabTo(field(en.accessColumn));
    await page.keyboard.type(en.access.watched.slice(0, 3));
    await eventually(names).toEqual(['brickworks.example', 'gallery-nine.example']);
    expect(await hasFocus(field(en.accessColumn))).toBe(true);
    await tabTo(body().getByRole('link').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/decisions\/brickworks\.example\/$/u);
  });
});

describe('of many servers', () => {
  const many = manyServers();
  const whole = async (path: string): Promise<Record> => {
    const record = await start();
    await page.route('**/search/servers.json', (route) => route.fulfill({ json: many }));
    await page.goto(served.origin + path);
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
    await page.keyboard.press('Enter');
    await eventually(async () => (await names()).length).toBe(2 * step);
    expect(await names()).toEqual(newest.slice(0, 2 * step).map(shown));
    const next = body().locator('tr').nth(step).getByRole('link').first();
    expect(await hasFocus(next)).toBe(true);
    await box().fill('mossbook');
    await eventually(async () => (await names()).length).toBeLessThan(step);
    expect(await more().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('each leads to its own decision, though masked names may look alike', async () => {
    const alike = [...Map.groupBy(many, ({ name }) => name)].filter(
      ([, those]) => those.length > 1,
    );
    const [name = '', those = []] = alike[0] ?? [];
    expect(those.length).toBeGreaterThan(1);
    await start();
    // A page of a register in which they stand.
    await page.route('**/search/servers.json', (route) => route.fulfill({ json: those }));
    await page.route(`${served.origin}${REGISTER}`, async (route) => {
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
    await page.goto(served.origin + REGISTER);
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
    await page.waitForURL(/\/register\/\?q=moss$/u);
    await eventually(async () => (await names()).length).toBeGreaterThan(8);
  });
});

describe('a failed load', () => {
  test.each([
    ['no answer', (route: Route) => route.abort()],
    ['an error', (route: Route) => route.fulfill({ status: 503, body: '' })],
    ['another page in its place', (route: Route) => route.fulfill({ body: '<p>Log in</p>' })],
  ])('with %s says so and leaves the lists as they are; a later try works', async (_, fail) => {
    await open(REGISTER);
    const before = await names();
    await page.route('**/search/servers.json', fail);
    await box().fill('quiet.example');
    await eventually(status).toBe(en.askFailed);
    expect(await names()).toEqual(before);
    expect(await place().innerText()).toBe('');
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await eventually(status).toMatch(/^There is no decision about quiet\.example/u);
  });

  test('of the decision leaves what applies and the way to it', async () => {
    await open(HOME);
    await page.route('**/decisions/**', (route) => route.abort());
    await box().fill('threads.net');
    await card().waitFor();
    expect(await status()).toBe('There is a decision about threads.net: it is suspended.');
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
    await page.route(pattern, async (route) => {
      isAsked = true;
      await gate.promise;
      await route.continue();
    });
    return { isAsked: () => isAsked, release: () => gate.resolve(undefined) };
  }
  const last = (): Promise<string | null> => card().getByRole('link').last().getAttribute('href');

  test('does not take the place of a later one', async () => {
    await open(HOME);
    const slow = await hold('**/decisions/threads.net/');
    await box().fill('threads.net');
    await eventually(slow.isAsked).toBe(true);
    await box().fill('meadow.example');
    await eventually(last).toBe('/decisions/meadow.example/');
    slow.release();
    await page.waitForTimeout(500);
    expect(await last()).toBe('/decisions/meadow.example/');
    expect(await status()).toBe('There is a decision about meadow.example: it is limited.');
  });

  test.each([
    ['threads.net', 'There is a decision about meadow.example: it is limited.', 'meadow.example'],
    ['meadow.example', 'There is no decision about quiet.example: it is open.', 'quiet.example'],
    ['threads.net', '0 servers found.', 'nowhere'],
    ['threads.net', '', ''],
  ])('never stands beside another question: %s, then “%s”', async (first, says, second) => {
    await open(HOME);
    await box().fill(first);
    await card().waitFor();
    const slow = await hold(`**/decisions/${second}/`);
    await box().fill(second);
    await eventually(status).toContain(says);
    expect(await place().innerText()).not.toContain(first);
    slow.release();
  });

  test('of the register is given to the last question alone', async () => {
    await open(REGISTER);
    const slow = await hold('**/search/servers.json');
    await box().fill('threads.net');
    await box().fill('meadow');
    await eventually(slow.isAsked).toBe(true);
    slow.release();
    await eventually(status).toBe('2 servers found.');
    await page.waitForTimeout(500);
    expect(await card().count()).toBe(0);
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
  });

  test('is not given once nothing is asked any more', async () => {
    await open(REGISTER);
    const before = await names();
    const slow = await hold('**/search/servers.json');
    await box().fill('threads.net');
    await eventually(slow.isAsked).toBe(true);
    await box().fill('');
    slow.release();
    await page.waitForTimeout(700);
    expect([await status(), await place().innerText(), await names()]).toEqual(['', '', before]);
  });
});

describe('without JavaScript', () => {
  test.each(pages)('the %s shows no form, and lists lead everywhere', async (_, path) => {
    await open(path, { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await box().isVisible()).toBe(false);
    expect(await main.getByRole('combobox').count()).toBe(0);
    expect(await main.getByRole('button').count()).toBe(0);
    await expectLinks(main, [
      REGISTER,
      ...Object.keys(en.access).map((access) => `/register/${access}/`),
    ]);
    await main.locator('a[href="/register/suspended/"]').first().click();
    await page.waitForURL(/\/register\/suspended\/$/u);
    expect(await names()).toEqual(namesOf(({ state }) => state.access === 'suspended'));
  });
});

test('print shows what is shown', async () => {
  await open(view(REGISTER, { q: 'openarms.example' }));
  await card().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await box().isVisible()).toBe(false);
  expect(await page.getByRole('combobox').count()).toBe(0);
  expect(await names()).toEqual(['openarms.example']);
  expect(await body().locator('tr').first().isVisible()).toBe(true);
  expect(await page.locator('[data-ask-status]').isVisible()).toBe(true);
  expect(await card().isVisible()).toBe(true);
  expect(await card().locator('details ol').first().isVisible()).toBe(true);
  expect(await page.locator('main button:visible').count()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([320, 1280])('axe finds no fault in answers at %d px', async (width) => {
    await start({ colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    for (const [path, queries] of [
      [HOME, ['e', 'threads.net', 'quiet.example']],
      [REGISTER, ['e', 'crowded.example', 'nowhere']],
    ] as const)
      for (const query of queries) {
        await page.goto(served.origin + view(path, { q: query }));
        await eventually(status).not.toBe('');
        if (/^[tc]/u.test(query)) await card().waitFor();
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<AxeResults>(
          "axe.run({ rules: { 'target-size': { enabled: true } } })",
        );
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join() ?? ''}`),
          `${path} ${query}`,
        ).toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, `${path} ${query}`).toBe(0);
      }
  });
});

test('an answer shares no id with the page it stands on', async () => {
  for (const path of [HOME, REGISTER]) {
    if (path === HOME) await open(view(path, { q: 'threads.net' }));
    else await page.goto(served.origin + view(path, { q: 'threads.net' }));
    await card().waitFor();
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});

test('a site below a path answers there', async () => {
  const { complaints } = await open(HOME);
  await page.waitForLoadState('networkidle');
  await page.route(`${served.origin}/sub/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await page.request.fetch(`${subServed.origin}${pathname.slice(4)}${search}`);
    await route.fulfill({ response: answer });
  });
  for (const [path, query] of [
    ['', 'ravenmoor.example'],
    ['', 'meadow'],
    ['', 'quiet.example'],
    ['register/', 'ravenmoor.example'],
    ['register/', 'meadow'],
  ] as const) {
    await page.goto(`${served.origin}/sub/${view(path, { q: query })}`);
    await eventually(status).not.toBe('');
    if (query === 'ravenmoor.example') await card().waitFor();
    const links = await page
      .locator('[data-ask-answer] a, .register a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/^(\/sub\/|https:|mailto:)/u.test(href))).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await body().getByRole('link').first().click();
  await page.waitForURL(`${served.origin}/sub/decisions/meadow.example/`);
});
