import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../src/cli/drift/escape-markdown.ts';
import { codeSpan } from '../src/cli/drift/code-span.ts';
import { fencedText } from '../src/cli/drift/fenced-text.ts';
import { plainText } from '../src/cli/command/plain-text.ts';
import { alignedTable } from '../src/cli/command/aligned-table.ts';
import { formats } from '../src/exchange/formats.ts';
import { namesMasked } from '../src/exchange/import/names-masked.ts';
import { quoted } from '../src/exchange/problems/quoted.ts';
import { readList } from '../src/exchange/read-list.ts';
import { readServer } from '../src/exchange/reading/read-server.ts';
import { calendar } from '../src/feeds/calendar.ts';
import { escapeXml } from '../src/feeds/escape-xml.ts';
import { fill } from '../src/feeds/html.ts';
import { nextLink } from '../src/network/next-link.ts';
import { shownAddress } from '../src/network/network-problem.ts';
import { parseAddress } from '../src/network/parse-address.ts';
import { pictureText } from '../src/previews/drawable-text.ts';
import type { Face } from '../src/previews/face.ts';
import { fitText } from '../src/previews/fit-text.ts';
import { nearest } from '../src/problems/nearest.ts';
import { readContent } from '../src/reading/read-content.ts';
import { readYaml } from '../src/reading/read-yaml.ts';
import { nearestDate } from '../src/reading/nearest-date.ts';
import { nearestTag } from '../src/reading/nearest-tag.ts';
import { splitFrontMatter } from '../src/reading/split-front-matter.ts';
import { linkTarget } from '../src/register/link-target.ts';
import { nameFinder } from '../src/register/name-finder.ts';
import { inShort } from '../src/register/in-short.ts';
import { meantColour } from '../src/look/meant-colour.ts';
import { event } from '../src/schema/decision.ts';
import { bareServerName, nearestServerName } from '../src/schema/nearest-server-name.ts';
import { siteAddressIn } from '../src/schema/site-address.ts';
import { isPlaceholder } from '../src/schema/placeholder.ts';
import { markupIn, withoutMarkup } from '../src/schema/markup-in-text.ts';
import { email, emailIn, handle, languageTag, text, webAddress } from '../src/schema/text.ts';
import { findServers } from '../src/search/find-servers.ts';
import { pastedAccount } from '../src/search/pasted-account.ts';
import { files } from './files.ts';

/** Seconds of the processor that 10^6 characters may take. */
const LONGEST = 3;
/** How many times as long ten times as many may take: a square would take a hundred times. */
const STEEPEST = 25;
/** Seconds below which a time says nothing of how it grows. */
const NOISE = 0.02;

type Read = (text: string) => unknown;

const finder = nameFinder((name) => name === 'noisy.example');
const face: Face = { has: () => true, width: (line) => line.length / 2, outline: () => '' };
const room = { width: 1000, height: 300, lines: 3, sizes: [100, 60], leading: 1 };
const index = [{ name: 'noisy.example', access: 'limited' as const }];
const post = (body: string): string =>
  `---\ntitle: A\ndescription: B\ndate: 2025-02-03\n---\n\n${body}`;

/** Everything that reads, shows or writes what others wrote, with the letters that are hardest for it. */
const readers: Readonly<Record<string, readonly [Read, ...string[]]>> = {
  'a record': [
    (yaml) => readYaml(yaml, 'a.yaml'),
    '[',
    '{a: ',
    '- ',
    '? ',
    'a: 1\n',
    '- &a b\n',
    '- !t"a",',
    '- *a\n',
    '- "\n',
    ': ',
    '# a\n',
  ],
  'front matter': [splitFrontMatter, '-', '---\n', '\r', '\n'],
  'a decision': [
    (yaml) => readContent(files({ 'decisions/a.example.yaml': yaml })),
    'a',
    'a: 1\n',
    '[',
    '- ',
  ],
  'a text in Markdown': [
    (body) => readContent(files({ 'posts/a.md': post(body) })),
    ...[
      'a',
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '- a\n',
      'a\n',
      '\n',
      '[',
      '![',
      '[a](',
      '*',
      '*a',
      'a*',
      '*a ',
      '*_',
      '_a',
      '~a',
      '`',
      '`a',
      '`` a ',
      '<',
      '<a ',
      '<!--',
      'a <?',
      '<div>',
      '<div>\n\n',
      '<p>',
      '<p\n',
      '<p>*a\n',
      '<p title="\n',
      '<code>',
      '> [!NOTE]\n',
      '@a@b.example ',
      '<b "',
      '&',
      '\\',
      '|',
      '|a',
      '|-',
      'a|b\n-|-\n',
      '[^1]',
      '[^a]: ',
      '[a]: b\n',
      'www.',
      'a@',
      'http://a',
      '=\n',
      '```\n',
      '\t',
      '- [ ] a\n',
      '{{< ',
      '{: ',
      '[[a]] ',
      '[a](b c) ',
      '(a)[/b] ',
      'a[^b] ',
      '==a== ',
      '## a{#b}\n',
      '##a\n',
      '• a\n',
      '| a |\n',
      '"a" [^b] ',
      '<<<<<<< a\n',
    ],
  ],
  'a text in MDX': [
    (body) => readContent(files({ 'posts/a.mdx': post(body) })),
    ...[
      '{',
      '{a}',
      '{/*',
      '{`${',
      '<A>',
      '<A a={',
      '<A a="',
      '<div>\n',
      '<A />\n\n',
      '<a ',
      'export const a = [\n\n',
      'import a from "b"\n\n',
      '{/*}\n\n',
    ],
  ],
  'the name of a file': [
    (name) => readContent(files({ [`posts/${name}.md`]: post('') })),
    'a',
    'a-',
    'a.',
    '.md',
    'ß',
  ],
  'names in a text': [finder.written, 'a', 'a.', 'a-', '\\.', 'a\\.', 'a.md', '.'],
  'names that can be read': [finder.readable, '%61', '&#46;', '%2e', '&period;', '\u200b', 'ａ．'],
  'names in that of a file': [finder.inFileName, 'a-', 'a.', 'a.a-', '-'],
  'masked names in a comment': [
    (comment) => namesMasked(comment, new Set(['noisy.example'])),
    'a',
    'a.',
    'ä.',
    'xn--',
  ],
  'an e-mail address': [
    (value) => [email.safeParse(value), emailIn(value)],
    'a',
    '@',
    'a@',
    'a@b',
    '.',
    'a@.',
    ':',
  ],
  'an address on the web': [
    (value) => [
      webAddress.safeParse(`https://${value}`),
      siteAddressIn(value),
      linkTarget(value, 'posts/a.md'),
    ],
    'a',
    '/',
    '//',
    '#',
    '漢',
    '../',
    '?',
    '.html',
  ],
  'a handle': [(value) => handle.safeParse(`@${value}`), 'a', '@', 'a.', '-'],
  'the name of a server': [
    (value) => [nearestServerName(value), bareServerName(value), readServer(value)],
    'a',
    'a.',
    '!',
    '/',
    '@',
    ':1',
    '漢',
    '*.',
    ' ',
    '1.',
    '»',
  ],
  'a language, a date, a tag and a colour': [
    (value) => [
      languageTag.safeParse(value),
      nearestDate(value),
      nearestTag(value),
      meantColour(value),
    ],
    'a',
    '-',
    '1',
    'en-',
    '2025-1-9 ',
    'rgb(1',
    '(',
  ],
  'a reason': [
    (value) => [
      text.safeParse(value),
      markupIn(value),
      isPlaceholder(value),
      withoutMarkup(value),
      event.shape.reason.safeParse(value),
      inShort(value, 140),
    ],
    'a',
    ' ',
    '. ',
    '-',
    'a-',
    '!',
    '[a](/b) ',
    '[a](',
    '**a** ',
    '`a',
    '<b ',
    '<!--',
    '&amp;',
    '{{',
    '==a',
    'TODO ',
  ],
  'a misspelt name': [(value) => nearest(value, [value.slice(1), 'noisy']), 'a', '“'],
  'what is quoted': [
    (value) => [
      quoted(value),
      plainText(value),
      escapeMarkdown(value),
      codeSpan(value),
      fencedText(value),
    ],
    'a',
    '`',
    '` ',
    '*',
    ' ',
    '\n',
    'www.',
    '\u200b',
  ],
  'a table in the terminal': [(value) => alignedTable(value.split('a').map((cell) => [cell])), 'a'],
  'a feed': [
    (value) => [
      escapeXml(value),
      fill(value, {}),
      calendar(
        'A',
        [
          {
            id: 'a',
            date: '2025-02-03',
            title: value,
            text: value,
            address: 'https://a.example',
            entered: '2025-02-03',
          },
        ],
        'en',
      ),
    ],
    'a',
    '&',
    '<',
    '{',
    '\u0000',
    '{a}',
    '😀',
  ],
  'a picture': [
    (value) => fitText(pictureText(value), 'text', face, room),
    'a',
    'a ',
    '-',
    '. ',
    '😀',
    '\u200d',
  ],
  'a question': [
    (value) => [findServers(index, value), pastedAccount(`https://a.example/${value}`)],
    'a',
    'a@',
    '/',
    '.',
    '@',
    'a@b.',
    '/@',
  ],
  'a header of a server': [
    (value) => [
      nextLink(value, new URL('https://a.example')),
      shownAddress(value),
      parseAddress(value),
    ],
    '<',
    '<a>',
    ';',
    '"',
    '; ',
    '@',
    '//',
    '#',
    '<>;rel=',
  ],
};

/** Every format of a list, with what its text can be worst of. */
const lists = Object.fromEntries(
  formats.map((format) => [
    `a list in ${format.name}`,
    [
      (list: string) => readList(list, format),
      ...(format.unit === 'line'
        ? [
            'a',
            '"',
            ',"',
            ' #',
            ';',
            'a.example\n',
            '"",',
            '\n',
            "'",
            '\t',
            ...(format.name === 'akkoma-exs'
              ? ['~s(', '[', 'config :pleroma, :mrf, a: [', 'config :pleroma, a: ', '"""', '\\']
              : []),
          ]
        : ['[', '{"a":']),
    ] as const,
  ]),
);

describe.each(Object.entries({ ...readers, ...lists }))('%s', (_name, [read, ...worst]) => {
  test.each(worst)('takes time as its length does: %j over and over', (sign) => {
    const long = secondsOf(read, sign, 1_000_000);
    expect(long).toBeLessThan(LONGEST);
    const short = secondsOf(read, sign, 100_000);
    expect(short).toBeLessThan(LONGEST);
    expect(long / Math.max(short, NOISE)).toBeLessThan(STEEPEST);
  });
});

/** The seconds of the processor that a text of a length takes, the better of two runs if it is long. */
function secondsOf(read: Read, sign: string, length: number): number {
  const whole = sign.repeat(length / sign.length);
  let best = Infinity;
  for (let run = 0; run < 2 && best > NOISE * STEEPEST; run += 1) {
    const before = process.cpuUsage();
    read(whole);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000_000);
  }
  return best;
}
