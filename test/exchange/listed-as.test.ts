import { describe, expect, test } from 'vitest';
import { listedAs, LISTED_AS, type ListedAs } from '../../src/exchange/listed-as.ts';
import { isRefused, readList } from '../../src/exchange/read-list.ts';
import { outline } from './outline.ts';

const HEAD = '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate';

/** Lists that name a.example and do not say what is done to it. */
const UNSAID: readonly (readonly [string, string])[] = [
  ['a name alone', 'a.example\n'],
  ['names with remarks', '# Ours\na.example # spam\n'],
  ['a name with a comment', 'a.example  a good friend\n'],
  ['Mastodon’s header alone', '#domain\na.example\n'],
  ['a header alone', 'domain\r\na.example\r\n'],
  ['a header with marks behind it', '"domain";;\r\na.example;;\r\n'],
  ['private comments', 'domain,private_comment\na.example,Never block\n'],
  ['public comments', 'domain,public_comment\na.example,A friend\n'],
  ['comments', 'domain,comment\na.example,Retracted\n'],
  ['masks', 'domain,obfuscate\na.example,true\n'],
  ['media', 'domain,reject_media,reject_reports\na.example,true,false\n'],
  ['counts', 'domain,count\na.example,3\n'],
  ['empty severities', `${HEAD}\na.example,,,,x,\n`],
  ['no header', 'a.example,A friend\n'],
  ['no header, and tabs', 'a.example\tA friend\n'],
  ['an array of names', '["a.example"]'],
  ['an array of groups', '[{"domain":"a.example","comment":"A friend"}]'],
  ['GoToSocial’s export', '[{"domain":"a.example","public_comment":"x","obfuscate":false}]'],
  [
    'GoToSocial’s admin answer',
    '[{"domain":"a.example","created_at":"2026-01-01","obfuscate":true}]',
  ],
  ['a named array', '{"instances":["a.example"]}'],
];

describe.each(UNSAID)('%s', (_, text) => {
  test('is refused until a person says what is done to the servers', () => {
    const reading = listedAs(readList(text), {});
    expect(reading.problems.map(({ code }) => code)).toContain('not-said');
    expect(reading.rows).toEqual([]);
    expect(isRefused(reading)).toBe(true);
  });

  test.each<[ListedAs, object]>([
    ['suspend', { access: 'suspended' }],
    ['limit', { access: 'limited' }],
    ['allow', { access: 'open', allowed: true, reject: undefined }],
  ])('is what it is said to be: %s', (as, row) => {
    const reading = listedAs(readList(text), { as });
    expect(reading.rows).toMatchObject([{ server: 'a.example', ...row }]);
    expect(isRefused(reading)).toBe(false);
  });
});

test.each<[string, string, string]>([
  ['allowlist.csv', 'a.example\n', 'its name, “allowlist.csv”, says “allowlist”'],
  ['domain_allows.csv', 'a.example\n', 'its name, “domain_allows.csv”, says “allows”'],
  ['silences.txt', 'a.example\n', 'its name, “silences.txt”, says “silences”'],
  ['domain-mutes.txt', 'a.example\n', 'its name, “domain-mutes.txt”, says “mutes”'],
  ['https://mute.example/list/white-list.txt', 'a.example\n', 'says “whitelist”'],
  [
    'x',
    '# allowlist of tern.example\na.example\n',
    'its line 1, “# allowlist of tern.example”, says',
  ],
  [
    'x',
    '\ufeffOur silenced servers\n\na.example\n',
    'its line 1, “Our silenced servers”, says “silenced”',
  ],
  ['x', '"Muted by us",\ndomain,comment\na.example,x\n', 'its line 1, “Muted by us”, says “Muted”'],
  ['x', '#domain\na.example\n', 'its header is that of Mastodon’s list of allowed servers'],
  [
    'x',
    'domain,comment\na.example,x\n',
    'its header is that of FIRES’s list of what was taken back',
  ],
  ['x', '{"title": "Allowed", "domains": ["a.example"]}', 'its title is “Allowed”'],
])('what %j seems to say is read back: %j', (name, text, expected) => {
  const [problem] = listedAs(readList(text), { name }).problems;
  expect(problem).toMatchObject({ code: 'not-said' });
  expect(problem?.got).toContain(expected);
});

test('a name and lines that say nothing of it are not read back', () => {
  const reading = listedAs(readList('# Tier 0\na.example\n'), {
    name: 'https://block.example/t0.txt',
  });
  expect(reading.problems).toMatchObject([{ code: 'not-said', got: undefined }]);
});

describe('a list that says it', () => {
  const text = `${HEAD}\na.example,suspend,,,,\nb.example,silence,true,,,\nc.example,noop,true,,,\nd.example,noop,,,,\n`;

  test.each<[ListedAs | undefined, readonly string[]]>([
    [
      undefined,
      [
        'a.example suspended',
        'b.example limited media',
        'c.example watched media',
        'd.example open',
      ],
    ],
    [
      'suspend',
      [
        'a.example suspended',
        'b.example limited media',
        'c.example watched media',
        'd.example open',
      ],
    ],
    [
      'limit',
      ['a.example limited', 'b.example limited media', 'c.example watched media', 'd.example open'],
    ],
    ['allow', ['a.example open ?', 'b.example open ?', 'c.example open ?', 'd.example open']],
  ])('never becomes harsher by what a person says: %s', (as, expected) =>
    expect(outline(listedAs(readList(text), { as }))).toEqual(expected),
  );

  test.each(['our-allowlist.csv', 'retractions.csv', 'not-blocked.csv'])(
    'and restricts what its name %s allows is refused until a person says which holds',
    (name) => {
      const reading = listedAs(readList(text), { name });
      expect(outline(reading)).toEqual(['0 says-otherwise']);
      for (const as of LISTED_AS)
        expect(isRefused(listedAs(readList(text), { name, as }))).toBe(false);
    },
  );

  test.each(['blocklist.csv', 'friendica.csv', 'allowed-and-blocked.csv', 'swallow.csv'])(
    'is not refused for being called %s',
    (name) => expect(outline(listedAs(readList(text), { name }))).toHaveLength(4),
  );

  test('of some servers alone is used for these', () => {
    const some = `${HEAD}\na.example,suspend,,,,\nb.example,,,,,\n`;
    expect(outline(listedAs(readList(some), {}))).toEqual([
      'a.example suspended',
      '3 row-not-said',
    ]);
    expect(outline(listedAs(readList(some), { as: 'limit' }))).toEqual([
      'a.example limited',
      'b.example limited',
    ]);
  });
});
