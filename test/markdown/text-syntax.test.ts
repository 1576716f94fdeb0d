import { describe, expect, test } from 'vitest';
import { renderText } from './render-text.ts';

describe.each(['md', 'mdx'] as const)(
  'in .%s, what is stressed beside punctuation is',
  (format) => {
    test.each([
      ['**これは重要。**それは違う', '<strong>これは重要。</strong>それは違う'],
      ['これは**「重要」**です', 'これは<strong>「重要」</strong>です'],
      ['请看**（重要）**内容', '请看<strong>（重要）</strong>内容'],
      ['*「強調」*です', '<em>「強調」</em>です'],
      ['이것은 **"중요"**입니다', '이것은 <strong>"중요"</strong>입니다'],
      ['~~古い。~~新しい', '<del>古い。</del>新しい'],
      ['**`a.example`**を', '<strong><code>a.example</code></strong>を'],
      ['a**"b"**c and 2 ** 3 ** 4', 'a**"b"**c and 2 ** 3 ** 4'],
      [
        '**bold**, *stress* and ~~gone~~.',
        '<strong>bold</strong>, <em>stress</em> and <del>gone</del>.',
      ],
    ])('%s', async (text, html) => {
      expect(await renderText(text, format)).toBe(`<p>${html}</p>`);
    });
  },
);
