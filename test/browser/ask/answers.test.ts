import { describe, expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { fillSentence } from '../../../src/search/fill-sentence.ts';
import { register } from '../../site/sample.ts';
import { axeFaults } from '../axe-faults.ts';
import {
  HOME,
  REGISTER,
  pages,
  rows,
  namesOf,
  view,
  flat,
  eventually,
  expectLinks,
  useAsk,
} from './use-ask.ts';

const { site, tab, box, status, place, card, caption, body, names } = useAsk();

const said = { open: 'No', watched: 'No', limited: 'In part', suspended: 'Yes' };

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
    const { complaints } = await tab.open(view(HOME, { q: query }));
    await card().waitFor();
    const typed = query
      .trim()
      .replace(/^.*@/u, '')
      .replace(/^https:\/\/|\/.*$/gu, '');
    expect(await status()).toBe(
      `${said[row?.state.access ?? 'open']}. ${(/\/@/u.test(query) ? 'threads.net' : typed).toLowerCase()} is ${row?.state.access ?? ''}.`,
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
    await tab.open(path);
    await box().fill('@a@photos.threads.net');
    await card().waitFor();
    expect(await status()).toBe(
      'Yes. photos.threads.net belongs to threads.net, which is suspended.',
    );
    expect(await card().innerText()).toContain('threads.net has been suspended on Tern');
  });

  test('is answered in whole: what applies, why, what it means, what one can do', async () => {
    await tab.open(path);
    await box().fill('threads.net');
    await card().waitFor();
    const text = flat(await card().innerText());
    expect(text).toContain('threads.net has been suspended on Tern since 9 January 2025.');
    expect(text).toContain('On 7 January 2025 Meta changed its policy on hateful conduct.');
    for (const sentence of [en.treatment.suspend.says, ...en.treatment.suspend.advice])
      expect(text).toContain(sentence);
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
    await tab.open(path);
    await box().fill('ravenmoor.example');
    await card().waitFor();
    expect(await card().innerText()).toContain('raven****.***mple has been suspended on Tern');
    expect(await card().innerText()).not.toContain('ravenmoor');
  });

  test('about which nothing was decided has no decision, and can be blocked all the same', async () => {
    const { complaints } = await tab.open(path);
    await box().fill('@a@Quiet.example');
    await eventually(status).toBe(fillSentence(en.verdictNone, { asked: 'quiet.example' }));
    expect(await card().count()).toBe(0);
    const link = place().getByRole('link');
    expect(await link.innerText()).toBe('How you can block quiet.example yourself');
    await link.click();
    await tab.page.waitForURL(/\/guides\/#server=quiet\.example$/u);
    expect(await tab.page.getByRole('heading', { level: 1 }).innerText()).toBe(en.guides);
    expect(complaints).toEqual([]);
  });

  test('is not said to have no decision while its name may yet become that of another', async () => {
    await tab.open(path);
    await box().pressSequentially('meadow.ex');
    await eventually(status).toBe('2 servers found.');
    expect(await place().getByRole('link', { name: /block/u }).count()).toBe(0);
    await tab.page.keyboard.press('Enter');
    await eventually(status).toMatch(/^There is no decision about meadow\.ex\./u);
    expect(await place().getByRole('link', { name: /block/u }).count()).toBe(1);
  });
});

describe.each(pages)('a name without a decision, asked for on the %s,', (_, path) => {
  test.each([
    ['thread.net', 'threads.net', 'suspended'],
    ['threads.com', 'threads.net', 'suspended'],
    ['тhreads.net', 'threads.net', 'suspended'],
    ['www.thread.net', 'threads.net', 'suspended'],
    ['strandlaufer.example', 'strandläufer.example', 'limited'],
  ])('brings the near one with its state: %s', async (typed, name, access) => {
    const { complaints } = await tab.open(view(path, { q: typed }));
    await eventually(status).toBe(
      `${fillSentence(en.verdictNone, { asked: typed })} Did you mean ${name}? It is ${access}.`,
    );
    expect(await card().count()).toBe(0);
    await place().getByRole('listitem').getByRole('link', { name }).click();
    await tab.page.waitForURL(/\/decisions\/[^/]+\/$/u);
    expect(complaints).toEqual([]);
  });

  test('is found though its dot is missing', async () => {
    await tab.open(view(path, { q: 'threadsnet' }));
    await eventually(status).toBe(`${en.askNone} Did you mean threads.net? It is suspended.`);
  });

  test('never brings a masked one', async () => {
    await tab.open(view(path, { q: 'ravenmor.example' }));
    await eventually(status).toBe(fillSentence(en.verdictNone, { asked: 'ravenmor.example' }));
    expect(await place().innerText()).not.toMatch(/raven\*/u);
  });

  test('claims nothing about what may not exist', async () => {
    await tab.open(view(path, { q: 'no-such-host.example' }));
    await eventually(status).not.toBe('');
    expect(await status()).not.toMatch(/^(?:Yes|No|In part)\b| is open|\bpass\b/u);
  });

  test('is answered without suggestions where they cannot be had', async () => {
    await tab.start();
    await tab.page.route('**/_astro/near-servers*', (route) => route.abort());
    await tab.page.goto(site.origin + view(path, { q: 'thread.net' }));
    await eventually(status).toBe(fillSentence(en.verdictNone, { asked: 'thread.net' }));
  });
});

describe.each(pages)('several names in one question on the %s', (_, path) => {
  test('are each answered', async () => {
    const { complaints } = await tab.open(path);
    await box().fill('@a@threads.net @b@harbour.example, thread.net');
    await tab.page.keyboard.press('Enter');
    await eventually(status).toBe(
      [
        'Yes. threads.net is suspended.',
        'No. harbour.example is open.',
        fillSentence(en.verdictNone, { asked: 'thread.net' }),
        'Did you mean threads.net? It is suspended.',
      ].join(' '),
    );
    const shown = path === REGISTER ? await names() : await place().locator('bdi').allInnerTexts();
    expect(shown.slice(0, 2).map(flat)).toEqual(['threads.net', 'harbour.example']);
    expect(complaints).toEqual([]);
  });

  test('are one where a space came between', async () => {
    await tab.open(view(path, { q: 'threads .net' }));
    await card().waitFor();
    expect(await status()).toBe('Yes. threads.net is suspended.');
  });
});

describe('a part of a name', () => {
  test('on the home page gives the names with it, each with what applies', async () => {
    await tab.open(HOME);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    const items = place().getByRole('listitem');
    expect((await items.allInnerTexts()).map(flat)).toEqual([
      'meadow.example Limited',
      'lab.meadow.example Suspended',
    ]);
    await items.getByRole('link').last().click();
    await tab.page.waitForURL(/\/decisions\/lab\.meadow\.example\/$/u);
  });

  test('on the register gives their rows, and its caption says how many', async () => {
    await tab.open(REGISTER);
    await box().fill('meadow');
    await eventually(status).toBe('2 servers found.');
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await caption()).toBe('2 servers found.');
    expect(await place().innerText()).toBe('');
  });

  test('that no name holds gives none, and says so', async () => {
    for (const path of [HOME, REGISTER]) {
      if (path === HOME) await tab.open(path);
      else await tab.page.goto(site.origin + path);
      await box().fill('nowhere');
      await eventually(status).toBe(en.askNone);
      expect(await place().innerText()).toBe('');
    }
    expect(await names()).toEqual([]);
  });

  test('with a whole name beside it gives both', async () => {
    await tab.open(view(REGISTER, { q: 'meadow.example' }));
    await card().waitFor();
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await caption()).toBe('2 servers found.');
  });
});

describe('without JavaScript', () => {
  test.each(pages)('the %s shows no form, and lists lead everywhere', async (_, path) => {
    await tab.open(path, { javaScriptEnabled: false });
    const main = tab.page.getByRole('main');
    expect(await box().isVisible()).toBe(false);
    expect(await main.getByRole('combobox').count()).toBe(0);
    expect(await main.getByRole('button').count()).toBe(0);
    await expectLinks(main, [
      REGISTER,
      ...Object.keys(en.access).map((access) => `/register/${access}/`),
    ]);
    await main.locator('a[href="/register/suspended/"]').first().click();
    await tab.page.waitForURL(/\/register\/suspended\/$/u);
    expect(await names()).toEqual(namesOf(({ state }) => state.access === 'suspended'));
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([320, 1280])('axe finds no fault in answers at %d px', async (width) => {
    await tab.start({ colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    for (const [path, queries] of [
      [HOME, ['e', 'threads.net', 'quiet.example']],
      [REGISTER, ['e', 'crowded.example', 'nowhere']],
    ] as const)
      for (const query of queries) {
        await tab.page.goto(site.origin + view(path, { q: query }));
        await eventually(status).not.toBe('');
        if (/^[tc]/u.test(query)) await card().waitFor();
        await tab.page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await axeFaults(tab.page), `${path} ${query}`).toEqual([]);
        const sideways = await tab.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, `${path} ${query}`).toBe(0);
      }
  });
});

test('an answer shares no id with the page it stands on', async () => {
  for (const path of [HOME, REGISTER]) {
    if (path === HOME) await tab.open(view(path, { q: 'threads.net' }));
    else await tab.page.goto(site.origin + view(path, { q: 'threads.net' }));
    await card().waitFor();
    const ids = await tab.page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});

test('print shows what is shown', async () => {
  await tab.open(view(REGISTER, { q: 'openarms.example' }));
  await card().waitFor();
  await tab.page.emulateMedia({ media: 'print' });
  expect(await box().isVisible()).toBe(false);
  expect(await tab.page.getByRole('combobox').count()).toBe(0);
  expect(await names()).toEqual(['openarms.example']);
  expect(await body().locator('tr').first().isVisible()).toBe(true);
  expect(await tab.page.locator('[data-ask-status]').isVisible()).toBe(true);
  expect(await card().isVisible()).toBe(true);
  expect(await card().locator('details ol').first().isVisible()).toBe(true);
  expect(await tab.page.locator('main button:visible').count()).toBe(0);
});
