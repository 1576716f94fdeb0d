import { expect, test } from 'vitest';
import { problemPage } from '../../src/astro/problem-page.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import { files } from '../files.ts';

test('the page of problems shows a line with the spaces in front of it, and no markup of others', () => {
  const { problems } = checkContent(
    files({
      'decisions/a.example.yaml':
        'history:\n  - date: 2025-01-09\n    action: limit\n     reason: Spam & <b>lies</b>\n',
    }),
    '2025-02-01',
  );
  const page = problemPage(problems, 'content', '/');
  expect(page).toContain('    reason: Spam &amp; &lt;b&gt;lies');
  expect(page).toMatch(/^p \{[^}]*white-space: pre-wrap/mu);
  expect(page).not.toContain('<b>');
});
