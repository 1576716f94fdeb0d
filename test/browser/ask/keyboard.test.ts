import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { HOME, REGISTER, eventually, hasFocus, useAsk } from './use-ask.ts';

const { tab, box, card, body, names, field } = useAsk();

describe('by keyboard alone', () => {
  /** Presses the key Tab until what has the focus is what is looked for. */
  async function tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if (await hasFocus(target)) return;
      await tab.page.keyboard.press('Tab');
    }
    throw new Error('The key Tab does not lead there.');
  }

  test('one asks, is answered, reads on and comes back', async () => {
    await tab.open(HOME);
    await tabTo(box());
    await tab.page.keyboard.type('openarms.example');
    await card().waitFor();
    expect(await hasFocus(box())).toBe(true);
    await tab.page.keyboard.press('Enter');
    const steps = card().locator('summary').first();
    await tabTo(steps);
    await tab.page.keyboard.press('Enter');
    expect(await card().locator('details ol').first().isVisible()).toBe(true);
    await tabTo(card().getByRole('link').last());
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(/\/decisions\/openarms\.example\/$/u);
    await tab.page.goBack();
    await card().waitFor();
  });

  test('one narrows the register down and opens a row', async () => {
    await tab.open(REGISTER);
    await tabTo(field(en.accessColumn));
    await tab.page.keyboard.type(en.access.watched.slice(0, 3));
    await eventually(names).toEqual(['brickworks.example', 'gallery-nine.example']);
    expect(await hasFocus(field(en.accessColumn))).toBe(true);
    await tabTo(body().getByRole('link').first());
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(/\/decisions\/brickworks\.example\/$/u);
  });
});
