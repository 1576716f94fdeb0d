import fc from 'fast-check';
import type { Problem, ProblemCode } from '../../src/problems/problem.ts';
import { SOFTWARE } from '../../src/schema/software.ts';
import { TASKS } from '../../src/schema/guide.ts';
import { htmlElementNames } from '../../src/schema/html.ts';
import { invisibleIn } from '../../src/schema/invisible.ts';
import { markupIn } from '../../src/schema/markup-in-text.ts';
import { isPlaceholder } from '../../src/schema/placeholder.ts';
import { text } from '../../src/schema/text.ts';
import { histories, serverNames } from '../exchange/arbitrary-register.ts';

/** What parsers, compilers and tools of the build stumble over. */
const PIECES = [
  ...[
    '# ',
    '\n## ',
    '\n\n',
    '\n',
    '  \n',
    '\t',
    '    ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '* * *',
    '===',
    '---',
    '+++',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '~~~',
    '|',
    '\n| - |\n',
    '[',
    ']',
    '](',
    '[x](/about/)',
    '[^1]',
    '\n\n[^1]: ',
  ],
  ...[
    '![A chart](chart.png)',
    '<',
    '>',
    '</',
    '/>',
    '&',
    '&amp;',
    '&#0;',
    '&nbsp;',
    '\\',
    '\\<',
    '\\{',
    '%',
    '%E0%A4',
  ],
  ...[
    '{',
    '}',
    '{/* x */}',
    '${',
    '#{',
    '{{',
    '}}',
    '/*',
    '*/',
    '//',
    '<!--',
    '-->',
    ']]>',
    '<br />',
    '"',
    "'",
    '“',
  ],
  ...[
    'https://a.example/?a=b&c#d',
    'www.b.example',
    '<https://c.example/>',
    'a@b.example',
    'mailto:a@b.example',
  ],
  ...[
    '__ASTRO_IMAGE_="',
    '__VITE_ASSET__a__',
    '@@ASTRO',
    'import.meta.env',
    'process.env',
    'import a',
    'export b',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'null',
    'undefined',
    'true',
    '0',
    '-0',
    '1e400',
    'NaN',
    '$&',
    '$1',
    '%s',
  ],
  ...[
    'é',
    'e\u0301',
    'ß',
    'İ',
    '漢字',
    'שלום',
    'مرحبا',
    '👩‍👩‍👧',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\u{1d4d0}',
    '\u00ad',
    'a'.repeat(120),
  ],
  ...htmlElementNames.flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...[
    '<Steps>\n\n',
    '\n\n</Steps>',
    '<Callout kind="note">\n\n',
    '\n\n</Callout>',
    '<CriteriaTable />',
  ],
];

const words = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom('We limit it.', 'Why', 'noisy.example'),
);
/** A field that says something. */
const strange = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''))
  .filter(
    (all) => text.safeParse(all).success && markupIn(all) === undefined && !isPlaceholder(all),
  );
/** A text in Markdown. */
const body = fc
  .array(words, { maxLength: 25 })
  .map((all) => all.join(''))
  .filter((all) => invisibleIn(all).length === 0);
/** A text in MDX, where hardly anything that begins with a sign of its own is one. */
const mdxBody = fc
  .array(
    fc.oneof(
      words.filter((piece) => !/[<{}]|^(?:import|export)/u.test(piece)),
      fc.constantFrom(
        '\\<',
        '\\{',
        '{/* x */}',
        '<br />',
        '<b>x</b>',
        '<details>\n<summary>x</summary>\n</details>',
      ),
      fc.constantFrom(
        '\n\n<Steps>\n\n1. x\n\n</Steps>\n\n',
        '\n\n<Callout kind="note" title="&quot;{x}">\n\nText.\n\n</Callout>\n\n',
        '\n\n<CriteriaTable />\n\n',
      ),
    ),
    { maxLength: 25 },
  )
  .map((all) => all.join(''))
  .filter((all) => invisibleIn(all).length === 0);

/** Names of files and tags that mean something elsewhere. */
const names = fc.oneof(
  fc.constantFrom(
    'constructor',
    'tostring',
    'index',
    '404',
    'feed',
    'page',
    'tags',
    'x.html',
    'x.xml',
    'then',
    '2',
    'über',
    '日本',
    'a.b-c',
  ),
  fc.stringMatching(/^[a-z\d]{1,12}([.-][a-z\d]{1,6}){0,2}$/u),
);
const days = fc.constantFrom('2023-01-01', '2024-02-29', '2025-06-30', '2026-11-24');
const tags = fc.constantFrom(
  'constructor',
  'tostring',
  'index',
  '2',
  'tags',
  'über',
  '日本',
  'a-b',
  'feed',
);

/** A record as YAML: JSON is YAML. */
const yaml = (record: Readonly<Record<string, unknown>>): string =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
const written = (record: Readonly<Record<string, unknown>>, text: string): string =>
  `---\n${yaml(record)}---\n\n${text}\n`;
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const post = fc
  .record({
    title: strange,
    description: strange,
    date: days,
    tags: maybe(fc.uniqueArray(tags, { minLength: 1, maxLength: 3 })),
    authors: maybe(fc.array(strange, { minLength: 1, maxLength: 2 })),
    updates: maybe(
      fc
        .record({ date: fc.constant('2026-11-24'), note: strange, major: fc.boolean() })
        .map((one) => [one]),
    ),
    language: maybe(
      fc.constantFrom('de', 'ar', 'ks-Deva', 'az-Arab', 'zh-Hant-TW', 'en-u-ca-buddhist', 'tlh'),
    ),
  })
  .chain((record) =>
    fc
      .oneof(fc.tuple(fc.constant('md'), body), fc.tuple(fc.constant('mdx'), mdxBody))
      .map(([format, words]) => ({ format, text: written(record, words) })),
  );

const decision = fc
  .record({
    software: maybe(fc.oneof(fc.constantFrom(...SOFTWARE), strange)),
    history: histories,
    listing: fc.option(fc.constant('obfuscated'), { freq: 4, nil: undefined }),
  })
  .chain((record) =>
    fc
      .record({ reason: strange, condition: maybe(strange), what: strange, count: fc.nat() })
      .map(({ reason, condition, what, count }) =>
        yaml({
          ...record,
          history: record.history.map((event, index) =>
            index > 0
              ? { ...event, reason }
              : { ...event, reason, 'restore-when': condition, affected: [{ what, count }] },
          ),
        }),
      ),
  );

const criterion = fc
  .record({
    title: strange,
    summary: strange,
    kind: fc.constantFrom('moderation', 'infrastructure'),
    adopted: fc.constant('2020-01-01'),
  })
  .chain((record) => body.map((words) => written(record, words)));

const guide = fc
  .record({
    title: strange,
    software: fc.constantFrom(...SOFTWARE),
    client: strange,
    task: fc.constantFrom(...TASKS),
    steps: fc.array(
      strange.map((words) => ({ do: `${words} {server}` })),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .chain((record) => mdxBody.map((words) => written(record, words)));

const site = fc.record({
  title: strange,
  description: strange,
  url: fc.constantFrom(
    'https://m.example/',
    'https://m.example/a/b/',
    'http://m.example/',
    'https://m.example:8443/%C3%BC/',
    'https://xn--bcher-kva.example/~team/',
  ),
  language: fc.constantFrom('en', 'en-GB', 'en-US', 'en-u-nu-thai'),
  direction: maybe(fc.constantFrom('ltr', 'rtl')),
  'time-zone': maybe(
    fc.constantFrom(
      'Pacific/Kiritimati',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Etc/GMT+12',
      'UTC',
    ),
  ),
  server: fc.record({
    domain: fc.constant('our.server.example'),
    name: strange,
    software: fc.oneof(fc.constantFrom(...SOFTWARE), strange),
  }),
  team: fc.record({ name: strange }),
  contact: fc.constant({ email: 'a+b@c.example' }),
  appeal: fc.record({ text: strange }),
  look: maybe(fc.constantFrom({ colour: '#000000' }, { colour: '#ffffff' }, { colour: '#0b4f71' })),
  humans: maybe(strange),
  licence: maybe(fc.record({ name: strange, url: fc.constant('https://l.example/') })),
});

/** Content folders of strange texts, by path: most of them pass the check, none was ever meant. */
export const strangeContents: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    site,
    posts: fc.dictionary(names, post, { maxKeys: 3 }),
    decisions: fc.dictionary(serverNames, decision, { maxKeys: 3 }),
    criteria: fc.dictionary(names, criterion, { maxKeys: 2 }),
    guides: fc.dictionary(names, guide, { maxKeys: 2 }),
    pages: fc.dictionary(tags, fc.record({ title: strange, description: strange, text: body }), {
      maxKeys: 2,
    }),
  })
  .map(({ site: own, posts, decisions, criteria, guides, pages }) => ({
    'site.yaml': yaml(own),
    ...Object.fromEntries<string>([
      ...Object.entries(posts).map(([id, { format, text }]): [string, string] => [
        `posts/${id}/index.${format}`,
        text,
      ]),
      ...Object.entries(decisions).map(([id, text]): [string, string] => [
        `decisions/${id}.yaml`,
        text,
      ]),
      ...Object.entries(criteria).map(([id, text]): [string, string] => [
        `criteria/${id}.md`,
        text,
      ]),
      ...Object.entries(guides).map(([id, text]): [string, string] => [`guides/${id}.mdx`, text]),
      ...Object.entries(pages).map(([id, { title, description, text }]): [string, string] => [
        `pages/${id}.md`,
        written({ title, description }, text),
      ]),
    ]),
  }));

/** Markup that came to nothing: hardly any strange text is without, and each is built as it stands. */
const SLIPS = new Set<ProblemCode>([
  'empty-text',
  'foreign-markup',
  'lost-cell',
  'merge-conflict',
  'not-a-heading',
  'not-a-link',
  'not-a-list',
  'not-a-table',
  'open-markup',
  'unknown-note',
  'unused-note',
]);

/** Whether a content is to be built, whatever slips there are in its texts. */
export function isBuilt(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => SLIPS.has(code));
}
