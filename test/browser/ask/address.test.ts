import { describe, expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { HOME, REGISTER, namesOf, view, eventually, useAsk } from './use-ask.ts';

const { site, tab, box, status, card, caption, names, field, choose, asked } = useAsk();

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
    await tab.open(REGISTER);
    await choose(en.accessColumn, en.access.suspended);
    await choose(en.order, en.orders.newest);
    await box().fill('ä r');
    await box().fill('e');
    await eventually(asked).toBe('#q=e&access=suspended&order=newest');
    await eventually(status).not.toBe('');
    const here = await state();
    const link = tab.page.url();
    await tab.open(link.slice(site.origin.length));
    await eventually(state).toEqual(here);
  });

  test('is followed when someone goes back and forth', async () => {
    await tab.open(REGISTER);
    const before = await names();
    await box().pressSequentially('meadow');
    await tab.page.keyboard.press('Enter');
    await eventually(asked).toBe('#q=meadow');
    await choose(en.accessColumn, en.access.limited);
    await eventually(names).toEqual(['meadow.example']);
    await choose(en.accessColumn, en.access.suspended);
    await eventually(names).toEqual(['lab.meadow.example']);
    await tab.page.goBack();
    await eventually(names).toEqual(['meadow.example']);
    expect(await field(en.accessColumn).inputValue()).toBe('limited');
    await tab.page.goBack();
    await eventually(names).toEqual(['meadow.example', 'lab.meadow.example']);
    await tab.page.goBack();
    await eventually(names).toEqual(before);
    expect(await box().inputValue()).toBe('');
    expect(asked()).toBe('');
    await tab.page.goForward();
    await eventually(names).toEqual(['meadow.example', 'lab.meadow.example']);
    expect(await box().inputValue()).toBe('meadow');
  });

  test('of a question is the way back from where it led', async () => {
    await tab.open(HOME);
    await box().fill('threads.net');
    await tab.page.keyboard.press('Enter');
    await card().getByRole('link').last().click();
    await tab.page.waitForURL(/\/decisions\/threads\.net\/$/u);
    await tab.page.goBack();
    await card().waitFor();
    expect(await box().inputValue()).toBe('threads.net');
    expect(await status()).toBe('Yes. threads.net is suspended.');
  });

  test('that asks for what there is not leaves every field with a choice that is shown', async () => {
    await tab.open(view(REGISTER, { access: 'gone', year: '1066', order: 'sideways' }));
    const before = namesOf(() => true);
    await eventually(names).toEqual(before);
    for (const select of await tab.page.locator('.filters select').all())
      expect(await select.evaluate((one: HTMLSelectElement) => one.selectedIndex)).toBe(0);
  });

  test('that asks behind “?” is answered, and asks behind “#” from then on', async () => {
    await tab.open(`${REGISTER}?q=meadow&access=limited`);
    await eventually(names).toEqual(['meadow.example']);
    expect(tab.page.url()).toBe(
      `${site.origin}${view(REGISTER, { q: 'meadow', access: 'limited' })}`,
    );
  });

  test('of a place on the page asks nothing, and leaves the answer where it is', async () => {
    await tab.open(view(REGISTER, { q: 'meadow' }));
    await eventually(names).toEqual(['meadow.example', 'lab.meadow.example']);
    await tab.page.evaluate(() => {
      location.hash = '_content';
    });
    await tab.page.waitForTimeout(400);
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
    await tab.page.goBack();
    expect(asked()).toBe('#q=meadow');
    expect(await names()).toEqual(['meadow.example', 'lab.meadow.example']);
  });
});
