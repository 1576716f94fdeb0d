import { describe, expect, test } from 'vitest';
import { renderText } from './render-text.ts';

const mail = (address: string, text = address): string => `<a href="mailto:${address}">${text}</a>`;
const robin = mail('robin@heron.example');

describe.each(['md', 'mdx'] as const)('in .%s', (format) => {
  test.each([
    '@robin@heron.example',
    'Ask @robin@heron.example.',
    'Ask (@robin@heron.example), [@robin@heron.example] or “@robin@heron.example”!',
    '@a@heron.example @b@heron.example,@c@heron.example/@d@heron.example',
    '@robin_b@heron.example and @robin.b-c@sub.heron.example are one',
    'a line\n@robin@heron.example',
    '＠robin@heron.example',
    '!news@heron.example and acct:robin@heron.example',
    'heron.example/@robin@quarry.example',
    'robin@heron.example@quarry.example and robin@heron.example/posts',
    'git@heron.example:team/site and robin@heron.example:8080',
    'bücher@heron.example',
    'xmpp:robin@heron.example',
  ])('%s is plain text', async (text) => {
    expect(await renderText(text, format)).toBe(`<p>${text}</p>`);
  });

  test.each([
    ['\\@robin@heron.example', '@robin@heron.example'],
    ['@robin\\@heron.example', '@robin@heron.example'],
    ['&#64;robin&#64;heron.example', '@robin@heron.example'],
    ['**@robin@heron.example**', '<strong>@robin@heron.example</strong>'],
    ['~~@robin@heron.example~~', '<del>@robin@heron.example</del>'],
    ['[@robin@heron.example](/a/)', '<a href="/sub/a/">@robin@heron.example</a>'],
    ['robin@heron.example', robin],
    ['Mail robin@heron.example.', `Mail ${robin}.`],
    ['(robin@heron.example): or robin@heron.example, *robin@heron.example*', undefined],
    ['E-mail:robin@heron.example', `E-mail:${robin}`],
    ['邮箱robin@heron.example。', `邮箱${robin}。`],
    ['mailto:robin@heron.example', `mailto:${robin}`],
    ['@[robin@heron.example](mailto:robin@heron.example)', `@${robin}`],
    ['@[Robin](mailto:robin@heron.example)', `@${mail('robin@heron.example', 'Robin')}`],
    ['@robin@heron.example or robin@heron.example', `@robin@heron.example or ${robin}`],
  ])('%s', async (text, html) => {
    const made = await renderText(text, format);
    if (html === undefined) expect(made.match(/<a /gu)).toHaveLength(3);
    else expect(made).toBe(`<p>${html}</p>`);
  });

  test('a handle is plain text wherever it stands', async () => {
    const handle = '@robin@heron.example';
    const made = await renderText(
      `## ${handle}\n\n- ${handle}\n\n> ${handle}\n\n| ${handle} |\n| - |\n| ${handle} |\n\nA[^1]\n\n[^1]: ${handle}`,
      format,
    );
    expect(made.match(/@robin@heron\.example/gu)).toHaveLength(6);
    expect(made).not.toContain('mailto:');
  });
});

test('an address in angle brackets is one', async () => {
  expect(await renderText('@<robin@heron.example>', 'md')).toBe(`<p>@${robin}</p>`);
});
