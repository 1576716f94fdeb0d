import { describe, expect, inject, test } from 'vitest';
import { setClock } from './open-browser.ts';
import { useSite } from './use-site.ts';
import { useTab } from './use-tab.ts';

const site = useSite(inject('dist'));
const tab = useTab(site);

/** What the page says of its age, read by a browser whose clock shows a moment. */
async function ageOf(path: string, moment: string): Promise<string | undefined> {
  const { complaints } = await tab.start();
  await setClock(tab.page.context(), moment);
  await tab.page.goto(site.origin + path);
  const age = tab.page.locator('.page-age');
  expect(complaints).toEqual([]);
  return (await age.isVisible()) ? ((await age.textContent()) ?? '') : undefined;
}

describe('a page about what applies', () => {
  test.each([
    '/',
    '/register/',
    '/register/open/',
    '/decisions/threads.net/',
    '/search/',
    '/lists/',
  ])('%s says so where it was made three days ago, and not before', async (path) => {
    expect(await ageOf(path, '2026-11-26T23:59:00Z')).toBeUndefined();
    expect(await ageOf(path, '2026-11-27T00:01:00Z')).toBe(
      'This page was made on 24 November 2026, 3 days ago by the clock of your device. What it says may no longer hold.',
    );
  });

  test.each(['/decisions/brickworks.example/', '/register/'])(
    '%s says so where a change that it announces has come',
    async (path) => {
      const due = 'A change that is announced for 15 January 2031 has come due';
      expect(await ageOf(path, '2031-01-14T12:00:00Z')).not.toContain(due);
      expect(await ageOf(path, '2031-01-15T00:01:00Z')).toContain(due);
    },
  );

  test('says nothing of a change that is another server’s', async () => {
    expect(await ageOf('/decisions/threads.net/', '2031-01-15T00:01:00Z')).not.toContain(
      'announced',
    );
  });
});
