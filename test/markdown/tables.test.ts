import { describe, expect, test } from 'vitest';
import { renderText } from './render-text.ts';

const REGION = '<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>';

describe.each(['md', 'mdx'] as const)('a table in .%s', (format) => {
  test.each([
    ['of Markdown', '| a | b |\n| --- | ---: |\n| 1 | 2 |'],
    ['of HTML', '<table>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>'],
    [
      'of HTML in an element',
      '<div>\n\n<table>\n<tbody><tr><td>1</td></tr></tbody>\n</table>\n\n</div>',
    ],
  ])('%s stands in a region that scrolls', async (_, text) => {
    expect((await renderText(text, format)).replaceAll(/\s+(?=<table>)/gu, '')).toContain(REGION);
  });
});

test('a header of HTML keeps the scope it has', async () => {
  const made = await renderText(
    '<table>\n<tbody>\n<tr>\n<th scope="row">a</th>\n<td>1</td>\n</tr>\n</tbody>\n</table>',
    'md',
  );
  expect(made).toContain('<th scope="row">a</th>');
});
