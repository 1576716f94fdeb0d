import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What axe finds on a page as it is now: the rule and the place of each fault.
 *
 * @param page a page whose policy lets a script in
 * @param contrast whether the contrast of texts is looked at: colours that the system forces are not ours
 */
export async function axeFaults(page: Page, contrast = true): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // Of what is right only the number leaves the page: all of it would take longer than the search.
  const { faults, passes } = await page.evaluate<{ faults: string[]; passes: number }>(
    `axe
      .run({
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: ${contrast} } },
      })
      .then(({ violations, passes }) => ({
        passes: passes.length,
        faults: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => id + ': ' + target.join()),
        ),
      }))`,
  );
  expect(passes).toBeGreaterThan(15);
  return faults;
}
