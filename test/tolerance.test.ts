import { describe, expect, test } from 'vitest';
import { checkContent } from '../src/reading/check-content.ts';
import type { ContentFolder } from '../src/reading/content-folder.ts';
import { readFolder } from '../src/machine/read-folder.ts';
import { files } from './files.ts';
import { fixture } from './fixture.ts';
import { overlay } from './overlay.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TODAY = '2026-11-24';
const base = await fixture('base');

/** The base folder with something done to each of its texts. */
function rewritten(change: (text: string) => string): ContentFolder {
  const texts = [...base.texts].map(([file, text]) => [file, change(text ?? '')] as const);
  return { ...base, texts: new Map(texts) };
}

const atFrontMatter = (change: (text: string) => string) => (text: string) =>
  text.startsWith('---') ? change(text) : text;

describe('what other tools leave behind is no problem', () => {
  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['empty lines before the front matter', atFrontMatter((text) => `\n \n${text}`)],
    ['spaces after the lines ---', atFrontMatter((text) => text.replaceAll(/^---$/gmu, '--- \t'))],
    ['no line feed at the end', (text) => text.trimEnd()],
    ['empty lines at the end', (text) => `${text}\n\n`],
    [
      'a first level heading in the text',
      atFrontMatter((text) => text.replace('\n---\n', '\n---\n\n# A heading\n')),
    ],
    ['a comment above the fields', (text) => text.replace(/^(---\n)?/u, '$1# A remark.\n')],
  ])('%s', (_name, change) => {
    expect(checkContent(rewritten(change), TODAY).problems).toEqual([]);
  });

  test('line ends and byte order mark change no record', () => {
    const { content } = checkContent(
      rewritten((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
      TODAY,
    );
    const plain = checkContent(base, TODAY).content;
    expect(content.site?.data).toEqual(plain.site?.data);
    expect(content.decisions.map(({ data }) => data)).toEqual(
      plain.decisions.map(({ data }) => data),
    );
    expect(content.posts.map(({ data, body }) => ({ data, body }))).toEqual(
      plain.posts.map(({ data, body }) => ({ data, body })),
    );
  });

  test('places stay what an editor shows', () => {
    const typo =
      '\ufeff\r\n---\r\ntitle: A title\r\ndescription: A description.\r\ncolour: red\r\n---\r\nText.\r\n';
    const folder = files({ 'pages/typo.md': typo });
    expect(checkContent(overlay(base, folder), TODAY).problems).toMatchObject([
      { code: 'unknown-field', line: 5, column: 1 },
    ]);
  });

  test('hidden files, backups and what systems drop beside them', async () => {
    const folder = await readFolder(
      temporaryFolder({
        '.DS_Store': 'x',
        '.git/config.yaml': 'x',
        'Thumbs.db': 'x',
        'desktop.ini': 'x',
        'decisions/.keep': '',
        'decisions/._noisy.example.yaml': Buffer.from([0xff, 0xfe]),
        'decisions/noisy.example.yaml~': 'x',
        'posts/2025-06-01-quiet-again/Thumbs.db': 'x',
      }),
    );
    expect(folder.texts.size).toBe(0);
    expect(folder.attachments.size).toBe(0);
  });

  test('a README in any folder', () => {
    const texts = ['README.md', 'decisions/README.md', 'posts/README.md'];
    const folder = files(Object.fromEntries(texts.map((file) => [file, 'Read me.'])));
    expect(checkContent(overlay(base, folder), TODAY).problems).toEqual([]);
  });
});

describe('plain Markdown needs no component', () => {
  const body = `
| Server | Since |
| --- | ---: |
| noisy.example | 2024 |

A claim.[^1] ~~Struck.~~ https://elsewhere.example/ <https://elsewhere.example/>

[^1]: A note with \`{braces}\` and a [reference][about].

[about]: /about/

- [x] done
- [ ] to do

<details><summary>More</summary>Text <abbr title="Terms of service">ToS</abbr>.</details>
`;
  test.each(['md', 'mdx'])('in a file that ends in .%s', (ending) => {
    const text = `---\ntitle: A title\ndescription: A description.\n---\n${
      ending === 'mdx' ? body.replace('<https://elsewhere.example/>', '') : body
    }`;
    const folder = files({ [`pages/plain.${ending}`]: text });
    expect(checkContent(overlay(base, folder), TODAY).problems).toEqual([]);
  });
});
