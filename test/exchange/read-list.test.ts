import { describe, expect, test } from 'vitest';
import { isRefused, readList } from '../../src/exchange/read-list.ts';
import { sayListProblem } from '../../src/exchange/problems/say-list-problem.ts';
import { listProblemWords } from '../../src/exchange/problems/list-problem-words.ts';
import { listProblem, type ListProblemCode } from '../../src/exchange/problems/list-problem.ts';
import { digestName } from '../../src/register/mask-name.ts';
import { formats, writtenFormats } from '../../src/exchange/formats.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';
import fc from 'fast-check';
import { publicListings } from './arbitrary-register.ts';

/** Formats whose texts could be another’s, so that they are read only where they are named. */
const LIKE_ANOTHER = ['member-blocks', 'mastodon-allows', 'gotosocial-csv'];

describe('a list is known by what it holds', () => {
  test.each([
    ['mastodon-csv', '#domain,#severity\na.example,silence'],
    ['mastodon-csv', 'domain,severity,reject_media\na.example,silence,False'],
    ['mastodon-csv', 'a.example,silence,false,false,,false'],
    ['mastodon-csv', 'reject_media,domain,public_comment\nfalse,a.example,Spam'],
    ['mastodon-csv', '# Ours\n#public_comment;#domain;#severity\nSpam;a.example;silence'],
    ['domains', '#domain\na.example'],
    ['domains', '#domain;\na.example;'],
    ['domains', 'Our list\r\n\r\n"Domain"\r\n"a.example"\r\n'],
    ['domains', '- a.example\n- b.example: spam\n* c.example\n'],
    ['domains', 'a.example  spam\nb.example: spam and lies\n'],
    ['mastodon-csv', 'a.example\tsilence\tfalse'],
    ['mastodon-csv', 'domain,private_comment\na.example,A note'],
    ['mastodon-csv', 'a.example,Spam\nb.example,"Spam, lies"'],
    ['names-json', '[{"domain":"a.example"}]'],
    ['names-json', '{"instances":[]}'],
    ['domains', 'a.example # spam\nb.example # more spam\n'],
    ['domains', 'a.example,\n"b.example",,\nc.example;\n'],
    ['domains', 'a.example\nb.example\n'],
    ['domains', '# Remarks first\nA.EXAMPLE\r\n*.b.example'],
    ['mastodon-json', '[{"domain":"a.example","digest":"","severity":"suspend"}]'],
    ['mastodon-json', '[]'],
    ['gotosocial-json', '[{"domain":"a.example","severity":"suspend","obfuscate":false}]'],
    ['mastodon-admin-json', '[{"domain":"a.example","severity":"noop","reject_media":true}]'],
    ['candor-json', '{"$schema":"https://a.example/lists/candor-1.schema.json"}'],
  ])('%s: %j', (name, text) => expect(readList(text).format?.name).toBe(name));

  test('every list that Candor writes is known, where it says anything', () => {
    fc.assert(
      fc.property(publicListings, fc.constantFrom(...writtenFormats), (listing, format) => {
        const { text } = format.write(listing);
        if (['', '[]'].includes(text.trim()) || LIKE_ANOTHER.includes(format.name)) return;
        expect(sniffFormat(text)).toMatchObject({ name: format.name });
      }),
    );
  });
});

describe('what is no list is refused whole', () => {
  test.each([
    ['not-a-list', '<!DOCTYPE html><html><body>a.example</body></html>'],
    ['not-a-list', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['not-a-list', 'Dear admins,\nplease block a.example at once.\nYours'],
    ['not-a-list', '{"error":"This method requires an authenticated user"}'],
    ['broken-json', '[{"domain":"a.example","severity":"susp'],
    ['empty-list', ''],
    ['empty-list', '\ufeff \r\n'],
    ['no-domain-column', '#severity,#obfuscate\nsuspend,true'],
    ['no-severity-column', 'domain,level\na.example,silence'],
  ])('%s: %j', (code, text) => {
    const reading = readList(text);
    expect(reading.problems).toMatchObject([{ code, line: 0 }]);
    expect(reading.rows).toEqual([]);
    expect(isRefused(reading)).toBe(true);
  });
});

test('of two rows about one server the milder counts, and of what they reject what both do', () => {
  const { rows, problems } = readList(
    `#domain,#severity,#reject_media,#reject_reports
a.example,suspend,false,false
A.example,silence,true,true
a.example,silence,true,false`,
  );
  expect(rows).toMatchObject([{ server: 'a.example', access: 'limited', reject: ['media'] }]);
  expect(problems.map(({ line, code, other }) => [line, code, other])).toEqual([
    [3, 'duplicate-server', 2],
    [4, 'duplicate-server', 3],
  ]);
});

describe('a name that is to be masked stays so where the list has the server twice', () => {
  const digest = digestName('a.example');
  const lists: readonly (readonly [string, string])[] = [
    ['first', '#domain,#severity,#obfuscate\na.example,suspend,true\na.example,suspend,false'],
    ['second', '#domain,#severity,#obfuscate\na.example,suspend,false\na.example,suspend,true'],
    [
      'in the harsher row',
      '#domain,#severity,#obfuscate\na.example,silence,\na.example,suspend,true',
    ],
    [
      'by its digest',
      JSON.stringify([
        { domain: 'a.***mple', digest, severity: 'suspend' },
        { domain: 'a.example', severity: 'suspend' },
      ]),
    ],
    [
      'by its digest, behind it',
      JSON.stringify([
        { domain: 'a.example', severity: 'silence' },
        { domain: 'a.***mple', digest, severity: 'suspend' },
      ]),
    ],
  ];
  test.each(lists)('%s', (_, text) => {
    const { rows, problems } = readList(text);
    expect(rows).toMatchObject([{ server: 'a.example', obfuscated: true }]);
    expect(problems).toMatchObject([{ code: 'duplicate-server' }]);
  });
});

test.each([
  [
    'CSV',
    '#domain,#severity,#public_comment\na.example,silence,Spam\nb.example,suspend,iftas:canary',
  ],
  [
    'JSON',
    JSON.stringify([
      { domain: 'a.example', severity: 'silence', comment: 'Spam' },
      { domain: 'b.example', severity: 'suspend', comment: 'IFTAS:canary' },
    ]),
  ],
])('a row by which its makers see who reads the list is not used, in %s', (_, text) => {
  const { rows, problems } = readList(text);
  expect(rows).toMatchObject([{ server: 'a.example' }]);
  expect(problems).toMatchObject([{ code: 'canary-row', got: 'b.example' }]);
});

test('each format has a name of its own, and each written one a place of its own', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  expect(new Set(writtenFormats.map(({ file }) => file)).size).toBe(writtenFormats.length);
  expect(formats).toEqual(expect.arrayContaining([...writtenFormats]));
});

test.each(Object.keys(listProblemWords))('%s is said in sentences', (code) => {
  const problem = listProblem(code as ListProblemCode, 3, { got: 'x' });
  const { place, what, cure } = sayListProblem(problem, 'line');
  expect(place).toBe('line 3');
  for (const sentence of [what, cure]) expect(sentence).toMatch(/^[\p{Lu}“].*[.?]$/su);
});

test.each([
  ['a table', '#domain,#severity\n*.Wild.example,suspend'],
  ['a plain list', '# Ours\n*.Wild.example'],
  ['GoToSocial’s JSON', '[{"domain":"*.Wild.example","severity":"suspend","obfuscate":false}]'],
  ['Mastodon’s JSON', '[{"domain":"*.Wild.example","severity":"suspend"}]'],
  ['lists of hosts', '{"blockedHosts":["*.Wild.example"],"silencedHosts":["*.wild.example"]}'],
])('a star in front of a name costs nothing, and is told, in %s', (_, text) => {
  const reading = readList(text);
  expect([...reading.rows, ...(reading.unsaid ?? [])]).toMatchObject([{ server: 'wild.example' }]);
  expect(reading.problems).toMatchObject([
    { code: 'star-in-front', got: '*.Wild.example', nearest: 'wild.example' },
  ]);
  expect(isRefused(reading)).toBe(false);
});
