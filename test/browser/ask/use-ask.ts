import type { Locator } from 'playwright-core';
import { expect, inject } from 'vitest';
import { rowsOn, type Row } from '../../../src/register/rows.ts';
import { en } from '../../../src/words/en.ts';
import { register, today } from '../../site/sample.ts';
import { useSite, type Site } from '../use-site.ts';
import { useTab, type Tab } from '../use-tab.ts';

/** The pages on which the register can be asked. */
export const HOME = '/';
export const REGISTER = '/register/';
export const pages = [
  ['home page', HOME],
  ['register', REGISTER],
] as const;

/** Every server in the sample, as it stands in the register. */
export const rows = rowsOn(register, today);
export const namesOf = (holds: (row: Row) => boolean): string[] =>
  rows.filter(holds).map(({ server }) => server.shown);

/** The way to a view of a page. */
export const view = (path: string, asked: Readonly<{ [name: string]: string }>): string =>
  `${path}#${new URLSearchParams(asked).toString()}`;
export const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** As `expect`, on what comes to be so, on a machine that may be busy. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read);
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
export async function expectLinks(within: Locator, paths: readonly string[]): Promise<void> {
  for (const path of paths)
    expect(await within.locator(`a[href="${path}"]`).count(), path).toBeGreaterThan(0);
}

/** The sample in a tab, where the register is asked. */
interface Ask {
  readonly site: Site;
  readonly tab: Tab;
  readonly box: () => Locator;
  readonly status: () => Promise<string>;
  /** Where answers that are no table come to stand. */
  readonly place: () => Locator;
  /** The answer about one server. */
  readonly card: () => Locator;
  readonly caption: () => Promise<string>;
  readonly body: () => Locator;
  /** The servers in the table, as they are shown. */
  readonly names: () => Promise<string[]>;
  readonly more: () => Locator;
  readonly field: (label: string) => Locator;
  readonly choose: (label: string, option: string) => Promise<string[]>;
  /** What is asked in the address, behind `#`. */
  readonly asked: () => string;
}

/** Gives each test of a file a tab of the sample, and the parts of a page that answer. */
export function useAsk(): Ask {
  const site = useSite(inject('dist'));
  const tab = useTab(site);
  const body = (): Locator => tab.page.locator('.register tbody');
  const field = (label: string): Locator =>
    tab.page.getByRole('combobox', { name: label, exact: true });
  return {
    site,
    tab,
    box: () => tab.page.getByRole('searchbox', { name: en.ask }),
    status: () => tab.page.locator('[data-ask-status]').innerText(),
    place: () => tab.page.locator('[data-ask-answer]'),
    card: () => tab.page.locator('.answer'),
    caption: async () =>
      (await tab.page.locator('.register caption > :first-child').textContent()) ?? '',
    body,
    names: async () => (await body().locator('th').allTextContents()).map(flat),
    more: () => tab.page.getByRole('button', { name: en.searchMore }),
    field,
    choose: (label, option) => field(label).selectOption({ label: option }),
    asked: () => decodeURIComponent(new URL(tab.page.url()).hash),
  };
}
