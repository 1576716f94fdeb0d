import { expect, inject, test } from 'vitest';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';

const site = useSite(inject('subDist'), '/sub');
const tab = useTab(site);
/** Links that leave the path of the site, though they do not leave its host. */
async function outside(within: string): Promise<(string | null)[]> {
  const links = await tab.page
    .locator(within)
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  return links.filter((href) => !/^(\/sub\/|https:|mailto:)/u.test(href ?? ''));
}

test.each([
  ['', 'ravenmoor.example'],
  ['', 'meadow'],
  ['', 'quiet.example'],
  ['register/', 'ravenmoor.example'],
  ['register/', 'meadow'],
])('a site below a path answers there: /%s asked for “%s”', async (path, query) => {
  const { complaints } = await tab.open(`/sub/${path}#q=${query}`);
  await expect.poll(() => tab.page.locator('[data-ask-status]').innerText()).not.toBe('');
  if (query === 'ravenmoor.example') await tab.page.locator('.answer').waitFor();
  expect(await outside('[data-ask-answer] a, .register a')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a row of a site below a path leads to its decision', async () => {
  await tab.open('/sub/register/#q=meadow');
  await expect.poll(() => tab.page.locator('[data-ask-status]').innerText()).not.toBe('');
  await tab.page.locator('.register tbody').getByRole('link').first().click();
  await tab.page.waitForURL(`${site.origin}/sub/decisions/meadow.example/`);
});

test('a site below a path searches there', async () => {
  const { complaints } = await tab.open('/sub/search/#q=threads');
  await expect.poll(() => tab.page.getByRole('status').innerText()).not.toBe('');
  const found = tab.page.locator('[data-results] section');
  expect(await found.count()).toBe(2);
  expect(await found.first().getByRole('listitem').first().innerText()).toMatch(/^threads\.net\s/u);
  expect(await found.last().getByRole('listitem').count()).toBeGreaterThan(3);
  expect(await outside('[data-results] a')).toEqual([]);
  expect(complaints).toEqual([]);
  await tab.page.locator('[data-results] a').first().click();
  await tab.page.waitForURL(`${site.origin}/sub/decisions/threads.net/`);
});
