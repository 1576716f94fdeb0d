import { describe, expect, test } from 'vitest';
import { renderText } from './render-text.ts';

const callout = (kind: string, title: string, inside: string): string =>
  `<div class="callout callout-${kind}">\n<p class="label">${title}</p>\n${inside}\n</div>`;

describe.each(['md', 'mdx'] as const)('in .%s', (format) => {
  const render = (body: string): Promise<string> => renderText(body, format);

  test.each([
    ['note', 'Note'],
    ['tip', 'Tip'],
    ['important', 'Important'],
    ['warning', 'Warning'],
    ['caution', 'Caution'],
    ['correction', 'Correction'],
  ])('an alert %s is a callout', async (kind, title) => {
    const body = `> [!${kind.toUpperCase()}]\n> *This* says.`;
    expect(await render(body)).toBe(callout(kind, title, '<p><em>This</em> says.</p>'));
  });

  test.each([
    ['with an empty line', '> [!NOTE]\n>\n> A.', '<p>A.</p>'],
    ['with spaces behind its mark', '> [!NOTE]  \n> A.', '<p>A.</p>'],
    ['in small letters', '> [!note]\n> A.', '<p>A.</p>'],
    ['with lazy lines', '> [!NOTE]\nA.', '<p>A.</p>'],
    [
      'with more than a paragraph',
      '> [!NOTE]\n> A.\n>\n> - b',
      '<p>A.</p>\n<ul>\n<li>b</li>\n</ul>',
    ],
    ['with a list alone', '> [!NOTE]\n> - b', '<ul>\n<li>b</li>\n</ul>'],
  ])('an alert %s', async (_name, body, inside) => {
    expect(await render(body)).toBe(callout('note', 'Note', inside));
  });

  test('an alert may stand in a list and in another', async () => {
    expect(await render('- > [!TIP]\n  > A.\n')).toContain('<div class="callout callout-tip">');
    expect(await render('> [!TIP]\n> > [!NOTE]\n> > A.\n')).toContain(
      callout('note', 'Note', '<p>A.</p>'),
    );
  });

  test.each([
    '> \\[!NOTE]\n> A.',
    '> [!INFO]\n> A.',
    '> [!NOTE] A.\n> B.',
    '> [!NOTE] **A.**',
    '> [!NOTE]',
    '> A [!NOTE]\n> B.',
    '> A.\n>\n> [!NOTE]\n> B.',
    '> [!NOTE](/a/)\n> B.',
    '> `[!NOTE]`\n> B.',
    '> [!NOTE]\n> A.\n\n[!NOTE]: /a/',
  ])('%j is a quotation', async (body) => {
    expect(await render(body)).toMatch(/^<blockquote>\n<p>/u);
  });
});
