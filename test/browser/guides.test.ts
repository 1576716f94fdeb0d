import type { Locator } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { SERVER_SLOT, type Step } from '../../src/schema/guide.ts';
import { guideFreshness } from '../../src/site/guide-freshness.ts';
import { en } from '../../src/words/en.ts';
import { content, today } from '../site/sample.ts';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';

/** How long a page may take on a machine that is busy with other things. */
const SOON = { timeout: 10_000 };
const GUIDE = '/guides/elk-block-server/';

const site = useSite(inject('dist'));
const tab = useTab(site);

const forServer = (path: string, server: string): string =>
  `${path}#${new URLSearchParams({ server }).toString()}`;
const steps = async (): Promise<string> =>
  (await tab.page.locator('ol.steps').innerText()).replace(/\s+/gu, ' ');
const box = (): Locator => tab.page.getByLabel(en.whichServer);
const asks = (step: Step): boolean => step.do.includes(SERVER_SLOT);
/** The steps of a guide as its record has them, with something in place of the server. */
const written = (id: string, server: string): string[] =>
  content.guides
    .find((guide) => guide.id === id)
    ?.data.steps.map((step) => step.do.replaceAll(SERVER_SLOT, server)) ?? [];

describe('the page of guides', () => {
  test('leads to every guide, in the client that it is for', async () => {
    await tab.open('/guides/');
    for (const { id, data } of content.guides) {
      const client = tab.page.getByRole('region', {
        name: en.guideFor(data.software, data.client),
        exact: true,
      });
      const link = client.locator(`a[href="/guides/${id}/"]`);
      expect(await link.innerText()).toBe(en.task[data.task]);
    }
  });

  test('marks a guide that nobody has compared with its client, or not for a year', async () => {
    await tab.open('/guides/');
    const marks = Object.values(en.freshnessShort);
    for (const { id, data } of content.guides) {
      const line = await tab.page
        .getByRole('listitem')
        .filter({ has: tab.page.locator(`a[href="/guides/${id}/"]`) })
        .innerText();
      const freshness = guideFreshness(data, today);
      const mark = freshness === 'fresh' ? undefined : en.freshnessShort[freshness];
      expect(marks.filter((one) => line.includes(one))).toEqual(mark === undefined ? [] : [mark]);
    }
  });

  test('hands on the server that its address names, to guides alone', async () => {
    const { complaints } = await tab.open(forServer('/guides/', 'bad.example'));
    expect(await box().inputValue()).toBe('bad.example');
    const addresses = await tab.page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
    const toGuides = addresses.filter((address) => /\/guides\/[^#]/u.test(address));
    expect(toGuides.toSorted()).toEqual(
      content.guides
        .map(({ id }) => site.origin + forServer(`/guides/${id}/`, 'bad.example'))
        .toSorted(),
    );
    const elsewhere = await tab.page.locator(':is(header, footer) a[href*="server="]').count();
    expect(elsewhere).toBe(0);
    await tab.page.getByRole('region', { name: 'Elk' }).getByText(en.task['block-server']).click();
    await tab.page.waitForURL(site.origin + forServer(GUIDE, 'bad.example'));
    expect(await steps()).toContain('“Block domain bad.example”');
    expect(complaints).toEqual([]);
  });

  test('takes a server on the press of Enter, and keeps it on the way to a client', async () => {
    await tab.open('/guides/');
    await box().focus();
    await tab.page.keyboard.type('bad.example');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(site.origin + forServer('/guides/', 'bad.example'));
    await tab.page.getByRole('navigation', { name: en.whatDoYouUse }).getByText('Elk').click();
    expect(tab.page.url()).toBe(`${site.origin}/guides/#elk`);
    await tab.page.getByRole('region', { name: 'Elk' }).getByText(en.task['block-server']).click();
    await tab.page.waitForURL(site.origin + forServer(GUIDE, 'bad.example'));
  });

  test('names no server where its address names none', async () => {
    await tab.open('/guides/');
    expect(await box().inputValue()).toBe('');
    expect(await tab.page.locator('a[href*="="]').count()).toBe(0);
  });
});

describe('a guide', () => {
  test.each([
    ['a name', 'bad.example', 'bad.example'],
    ['a name in capitals', ' BAD.Example ', 'bad.example'],
    ['a handle', '@someone@bad.example', 'bad.example'],
    ['the address of a profile', 'https://bad.example/@someone?lang=en#top', 'bad.example'],
    ['a name in Unicode', 'strandläufer.example', 'strandläufer.example'],
  ])('shows in its steps the server of %s', async (_, given, server) => {
    const { complaints } = await tab.open(forServer(GUIDE, given));
    const filled = await steps();
    for (const step of written('elk-block-server', server)) expect(filled).toContain(step);
    expect(filled).not.toContain(en.anyServer);
    expect(await box().inputValue()).toBe(server);
    expect(complaints).toEqual([]);
  });

  test('asks for a server and takes it on the press of Enter, again and again', async () => {
    const { complaints } = await tab.open(GUIDE);
    for (const server of ['bad.example', 'worse.example']) {
      await box().focus();
      await tab.page.keyboard.press('ControlOrMeta+a');
      await tab.page.keyboard.type(server);
      await tab.page.keyboard.press('Enter');
      await tab.page.waitForURL(site.origin + forServer(GUIDE, server));
      await expect.poll(steps, SOON).toContain(`“Block domain ${server}”`);
      expect(await box().inputValue()).toBe(server);
    }
    await tab.page.goBack();
    await expect.poll(steps, SOON).toContain('“Block domain bad.example”');
    expect(complaints).toEqual([]);
  });

  test('takes a server on the press of the button', async () => {
    await tab.open(GUIDE);
    await box().fill('bad.example');
    await tab.page.getByRole('button', { name: en.fillIn }).click();
    await expect.poll(steps, SOON).toContain('“Block domain bad.example”');
  });

  test.each([
    '',
    'server',
    'bad.example, worse.example',
    '@a@bad.example @b@worse.example',
    '[::1]',
  ])('says what it needs where it is given “%s”', async (given) => {
    const { complaints } = await tab.open(forServer(GUIDE, 'bad.example'));
    await box().fill(given);
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => tab.page.getByRole('status').innerText()).toBe(en.fillNone);
    expect(await steps()).toContain(`“Block domain ${en.anyServer}`);
    expect(await box().inputValue()).toBe(given);
    await box().fill('worse .example');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => tab.page.getByRole('status').innerText()).toBe('');
    expect(await steps()).toContain('“Block domain worse.example”');
    expect(complaints).toEqual([]);
  });

  test('asks for none where no step needs one', async () => {
    const guide = content.guides.find(({ data }) => !data.steps.some(asks));
    const { complaints } = await tab.open(forServer(`/guides/${guide?.id ?? ''}/`, 'bad.example'));
    expect(await box().count()).toBe(0);
    expect(await tab.page.getByRole('main').innerText()).not.toContain('bad.example');
    expect(complaints).toEqual([]);
  });
});

describe.each(['/guides/', GUIDE])('%s', (path) => {
  test.each([
    '',
    ' ',
    'server',
    'two words',
    'bad.example, worse.example',
    '127.0.0.1',
    '[::1]',
    '.example',
    'bad..example',
    '-bad.example',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img/src/onerror=alert(1)>.example',
    '<b>bad</b>.example',
    'bad.example"onmouseover="alert(1)',
    "bad'example.net",
    '%3Cscript%3Ealert(1)%3C/script%3E.example',
    '{server}',
    '$&.example',
    `${'long.'.repeat(60)}example`,
  ])('takes no notice of the server “%s”', async (given) => {
    await tab.open(path);
    const before = await tab.page.getByRole('main').innerHTML();
    const { complaints } = await tab.open(forServer(path, given));
    expect(await tab.page.getByRole('main').innerHTML()).toBe(before);
    expect(await tab.page.getByRole('textbox').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });
});

test.each([
  ['a name with signs for a web address', '%62ad.example'],
  ['a name in wide letters', 'ｂａｄ．ｅｘａｍｐｌｅ'],
])('%s is shown as it has to be typed, or not at all', async (_, given) => {
  await tab.open(forServer(GUIDE, given));
  expect(['bad.example', '']).toContain(await box().inputValue());
  expect(await steps()).toMatch(/“Block domain (?:bad\.example|the server’s name)”/u);
});

test.each(
  content.guides
    .filter(({ data }) => data.steps.some(({ picture }) => picture?.endsWith('.svg')))
    .map(({ id }) => id),
)('the words in the drawings of %s can be read on a phone', async (id) => {
  await tab.open(`/guides/${id}/`, { bypassCSP: true, viewport: { width: 320, height: 640 } });
  const drawings = await tab.page.locator('ol.steps img[src*=".svg"]').evaluateAll((pictures) =>
    pictures.map((picture) => ({
      address: picture.getAttribute('src') ?? '',
      width: picture.getBoundingClientRect().width,
    })),
  );
  expect(drawings).not.toEqual([]);
  for (const { address, width } of drawings) {
    await tab.page.goto(site.origin + address);
    const sizes = await tab.page.locator('text').evaluateAll(
      (texts, shown) =>
        texts.map((text) => {
          const drawing = text instanceof SVGElement ? text.ownerSVGElement : null;
          const drawn = drawing?.viewBox.baseVal.width ?? Number.NaN;
          return (Number.parseFloat(getComputedStyle(text).fontSize) * shown) / drawn;
        }),
      width,
    );
    expect(sizes, address).not.toEqual([]);
    expect(Math.min(...sizes), address).toBeGreaterThanOrEqual(12);
  }
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };

  test.each(['/guides/', GUIDE])('the form of %s is not there', async (path) => {
    await tab.open(path, options);
    expect(await tab.page.locator('form.guide-server').isVisible()).toBe(false);
    expect(await tab.page.getByText(en.whichServer).isVisible()).toBe(false);
  });

  test.each(content.guides.filter(({ data }) => data.steps.some(asks)).map(({ id }) => id))(
    'the steps of %s can be read',
    async (id) => {
      await tab.open(forServer(`/guides/${id}/`, 'bad.example'), options);
      const shown = await steps();
      const sentences = written(id, en.anyServer);
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(shown).toContain(sentence);
      expect(shown).not.toMatch(/[{}]|undefined|bad\.example/u);
      for (const place of await tab.page.locator('[data-server]').all())
        expect(await place.isVisible()).toBe(true);
    },
  );
});
