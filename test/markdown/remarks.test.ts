import { describe, expect, test } from 'vitest';
import { readWriting } from '../../src/reading/read-writing.ts';
import { renderText } from './render-text.ts';

describe.each([
  ['md', (text: string) => `<!-- ${text} -->`],
  ['mdx', (text: string) => `{/* ${text} */}`],
] as const)('a remark in .%s is never published', (format, remark) => {
  const secret = remark('secret **words** [a](/b/)');
  test.each([
    ['alone', secret],
    ['over empty lines', remark('secret\n\nsecret')],
    ['behind a text', `A ${secret} b.`],
    ['in a heading', `## A ${secret}`],
    ['in a list', `- a\n  ${secret}\n- ${secret}`],
    ['in a table', `| a ${secret} |\n| - |\n| ${secret} |`],
    ['in a quotation', `> ${secret}\n> a`],
    ['in an alert', `> [!NOTE]\n> a ${secret}`],
    ['in a note', `A[^1]\n\n[^1]: b ${secret}`],
    ['in a link', `[a ${secret}](/b/)`],
    ['in HTML', `<p>a ${secret}</p>`],
    ['in HTML over lines', `<div>\n${secret}\n<b>a</b> ${secret}\n</div>`],
    ['in code of HTML', `<p><code>a ${secret}</code></p>`],
  ])('%s', async (_name, body) => {
    const made = await renderText(body, format);
    expect(made).not.toMatch(/secret|<!--|\/\*/u);
    const { writing, problems } = readWriting(body, format, `a.${format}`, 0);
    expect(problems).toEqual([]);
    expect(writing?.links.filter(({ text }) => text.trim() !== 'a')).toEqual([]);
  });

  test('in code it is code', async () => {
    expect(await renderText(`\`${remark('shown')}\``, format)).toContain('shown');
  });
});
