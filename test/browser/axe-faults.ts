import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What axe finds on a page as it is now: the rule and the place of each fault.
 *
 * @param page a page whose policy lets a script in
 * @param rules all of them; all but those about colours, because colours that the system forces are
 *   not ours; or those about colours alone, where all others have been asked of the same page
 */
export async function axeFaults(
  page: Page,
  rules: 'all' | 'without-colours' | 'colours' = 'all',
): Promise<readonly string[]> {
  const asked =
    rules === 'colours'
      ? "runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"
      : `rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: ${rules === 'all'} } }`;
  await page.evaluate(axe.source);
  // Of what is right only the number leaves the page: all of it would take longer than the search.
  const { faults, passes } = await page.evaluate<{ faults: string[]; passes: number }>(
    `axe
      .run({
        resultTypes: ['violations'],
        ${asked},
      })
      .then(({ violations, passes }) => ({
        passes: passes.length,
        faults: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => id + ': ' + target.join()),
        ),
      }))`,
  );
  expect(passes).toBeGreaterThan(rules === 'colours' ? 0 : 15);
  return faults;
}
