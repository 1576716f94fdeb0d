import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayName } from '../../src/register/display-name.ts';
import { digestName } from '../../src/register/mask-name.ts';
import { buildRegister } from '../../src/register/register.ts';
import { rowsOn } from '../../src/register/rows.ts';
import type { DecisionRecord } from '../../src/schema/decision.ts';
import { findServers } from '../../src/search/find-servers.ts';
import { shownNameOf, slugOf } from '../../src/search/server-entry.ts';
import { serverIndex } from '../../src/search/server-index.ts';
import { eventOf } from '../event-of.ts';

const TODAY = '2026-11-24';

const record = (id: string, data: Partial<DecisionRecord> = {}) => ({
  id,
  data: { history: [eventOf('2024-03-01', 'limit')], ...data },
});

const register = buildRegister(
  [
    record('noisy.example'),
    record('blog.noisy.example', { history: [eventOf('2024-03-01', 'suspend')] }),
    record('annoisy.example'),
    record('noise.example'),
    record('xn--bcher-kva.example'),
    record('old-ones', { title: 'Old ones', servers: ['old.example', 'older.example'] }),
    record('quarry.example', { listing: 'obfuscated' }),
    record('rocks', {
      title: 'Rocks',
      listing: 'obfuscated',
      servers: ['north.reef.example', 'south.reef.example'],
    }),
  ],
  [],
);
const index = serverIndex(rowsOn(register, TODAY));
const find = (query: string) => findServers(index, query, digestName);
const names = (query: string): string[] => find(query).others.map(shownNameOf);

describe('a whole name', () => {
  test.each([
    'noisy.example',
    'Noisy.Example',
    ' noisy.example ',
    'noisy.example.',
    '@robin@noisy.example',
    'robin@noisy.example',
    'https://noisy.example/@robin',
    'https://noisy.example:443/users/robin?page=2#top',
  ])('is found in “%s”', (query) => {
    expect(find(query)).toMatchObject({
      asked: 'noisy.example',
      own: { name: 'noisy.example', access: 'limited' },
      covering: undefined,
    });
  });
  test.each(['bücher.example', 'BÜCHER.example', 'xn--bcher-kva.example', '@a@bücher.example'])(
    'in another script is found as “%s”',
    (query) => {
      expect(find(query).own).toEqual({
        name: 'xn--bcher-kva.example',
        shown: 'bücher.example',
        access: 'limited',
        since: '2024-03-01',
      });
    },
  );
  test('in a group leads to the group', () => {
    const { own } = find('older.example');
    expect(own && slugOf(own)).toBe('old-ones');
  });
  test('is said back as it was typed', () => {
    expect(find('@a@Bücher.example').asked).toBe('bücher.example');
    expect(find('xn--bcher-kva.example').asked).toBe('xn--bcher-kva.example');
  });
  test('without a decision has neither its own nor one above it', () => {
    expect(find('quiet.example')).toMatchObject({
      asked: 'quiet.example',
      own: undefined,
      covering: undefined,
      others: [],
    });
  });
});

describe('a subdomain', () => {
  test.each([
    ['shop.noisy.example', 'noisy.example'],
    ['@a@deep.blog.noisy.example', 'blog.noisy.example'],
    ['läden.bücher.example', 'xn--bcher-kva.example'],
    ['www.old.example', 'old.example'],
  ])('%s is covered by the decision about %s', (query, name) => {
    expect(find(query)).toMatchObject({ own: undefined, covering: { name } });
  });
  test('has a decision of its own where there is one', () => {
    expect(find('blog.noisy.example').own).toMatchObject({ access: 'suspended' });
  });
  test('is not every name with the same ending', () => {
    expect(find('verynoisy.example').covering).toBeUndefined();
  });
});

describe('a part of a name', () => {
  test('finds every name with it, those that begin with it first', () => {
    expect(names('nois')).toEqual([
      'noise.example',
      'noisy.example',
      'blog.noisy.example',
      'annoisy.example',
    ]);
    expect(names('@robin@nois')).toEqual(names('nois'));
  });
  test('finds other names beside the whole one', () => {
    expect(names('noisy.example')).toEqual(['blog.noisy.example', 'annoisy.example']);
  });
  test.each([
    ['büch', 'bücher.example'],
    ['BÜCH', 'bücher.example'],
    ['bu\u0308ch', 'bücher.example'],
    ['xn--bch', 'bücher.example'],
  ])('“%s” finds %s', (query, name) => {
    expect(names(query)).toEqual([name]);
  });
});

describe('a masked name', () => {
  const clear = ['quarry.example', 'north.reef.example', 'south.reef.example'];
  test.each(clear)('is found by who knows it: %s', (name) => {
    const { own } = find(name);
    expect(own?.digest).toMatch(/^[\da-f]{12}$/u);
    expect(own && shownNameOf(own)).toContain('*');
    expect(own && slugOf(own)).toBe(register.find(name)?.slug);
    expect(find(`@a@sub.${name}`).covering).toBe(own);
  });
  test('is not found by a part that is masked', () => {
    expect(names('quarry')).toEqual([]);
    expect(names('reef')).toEqual([]);
  });
  test.each(clear)('stands nowhere in the index: %s', (name) => {
    const text = JSON.stringify(index);
    expect(text).not.toContain(name);
    expect(text).not.toContain(name.split('.').at(-2));
  });
});

describe('words', () => {
  test.each(['', '  ', 'sends advertising', 'it floods us. Noisy', '…', '.', '@', '://', '*'])(
    '“%s” ask about no server',
    (query) => {
      expect(find(query)).toMatchObject({ asked: undefined, own: undefined, covering: undefined });
    },
  );
  test('with a space are not looked for in names', () => {
    expect(names('noisy example')).toEqual([]);
  });
  test.each([
    [' sends advertising ', 'sends advertising'],
    ['noisy.example', 'noisy.example'],
    ['@robin@noisy.example', 'noisy.example'],
    ['https://noisy.example/@robin', 'noisy.example'],
    ['and/or', 'and/or'],
    ['@', '@'],
  ])('of “%s” that texts can hold: “%s”', (query, words) => {
    expect(find(query).words).toBe(words);
  });
});

describe('several servers in one question', () => {
  const several = (query: string) =>
    find(query).several.map(({ asked, own, covering }) => [asked, own?.name ?? covering?.name]);
  test.each([
    ['@a@noisy.example @b@quiet.example'],
    ['noisy.example, quiet.example'],
    ['noisy.example;quiet.example'],
    ['noisy.example\nquiet.example\n'],
    ['https://noisy.example/@a quiet.example noisy.example'],
  ])('are each answered: %s', (query) => {
    expect(several(query)).toEqual([
      ['noisy.example', 'noisy.example'],
      ['quiet.example', undefined],
    ]);
    expect(find(query)).toMatchObject({ own: undefined, others: [] });
  });
  test('are found though one is masked and one below another', () => {
    expect(several('quarry.example shop.noisy.example')).toEqual([
      ['quarry.example', 'quar**.****ple'],
      ['shop.noisy.example', 'noisy.example'],
    ]);
  });
  test('are no more than ten', () => {
    const many = Array.from({ length: 40 }, (_, index) => `s${index}.example`).join(' ');
    expect(several(many)).toHaveLength(10);
  });
});

describe('one server', () => {
  test.each([
    'noisy .example',
    'noisy. example',
    'noisy . example',
    'noisy,example',
    'is noisy.example blocked?',
    'noisy.example, please',
    'noisy.example noisy.example',
  ])('is found in “%s”', (query) => {
    expect(find(query)).toMatchObject({ host: 'noisy.example', own: { name: 'noisy.example' } });
    expect(find(query).several).toEqual([]);
  });
  test.each(['spam e.g. adverts', 'see v1.2.x and more'])('is not asked about in “%s”', (query) => {
    expect(find(query)).toMatchObject({ asked: undefined, several: [], words: query });
  });
});

const label = fc
  .stringMatching(/^[a-z\d]([a-z\d-]{0,8}[a-z\d])?$/u)
  .filter((text) => !/^xn--|^..--/u.test(text));
const unicodeLabel = fc.constantFrom('bücher', 'кошка', '例え', 'ñandú', 'ærø-1');
const asciiName = fc
  .array(label, { minLength: 1, maxLength: 3 })
  .map((labels) => [...labels, 'example'].join('.'));
const serverNames = fc.uniqueArray(
  fc.oneof(
    asciiName,
    unicodeLabel.map((text) => new URL(`https://${text}.example/`).hostname),
  ),
  { minLength: 1, maxLength: 12 },
);

test('whatever is wrapped around a name, the decision that applies is found', () => {
  fc.assert(
    fc.property(
      serverNames,
      fc.nat(),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('', 'sub.', 'www.sub.', 'läden.'),
      fc.constantFrom('', '@', '@robin@', 'robin@', 'https://', 'HTTPS://', 'https://robin@'),
      fc.constantFrom('', '/', '/@robin', '/users/robin?page=2#top', ':8443'),
      fc.boolean(),
      fc.boolean(),
      (all, chosen, masked, below, before, after, upper, unicode) => {
        const made = buildRegister(
          all.map((name, index) =>
            record(name, masked[index] === true ? { listing: 'obfuscated' } : {}),
          ),
          [],
        );
        const name = all[chosen % all.length] ?? '';
        const host = `${below}${name}`;
        const typed = `${before}${unicode ? displayName(host) : host}${after}`;
        const asked = new URL(`https://${host}/`).hostname;
        const found = findServers(
          serverIndex(rowsOn(made, TODAY)),
          upper ? typed.toUpperCase() : typed,
          digestName,
        );
        const answer = found.own ?? found.covering;
        expect(answer && slugOf(answer)).toBe(made.governing(asked)?.slug);
        expect(answer).toBeDefined();
        expect(found.own !== undefined).toBe(made.find(asked) !== undefined);
      },
    ),
  );
});

test('every part of a name finds it', () => {
  fc.assert(
    fc.property(asciiName, fc.nat(), fc.nat(), (name, from, length) => {
      const start = from % (name.length - 1);
      const part = name.slice(start, start + 1 + (length % (name.length - start)));
      fc.pre(/^[a-z\d-]/u.test(part) && !part.endsWith('.'));
      const one = serverIndex(rowsOn(buildRegister([record(name)], []), TODAY));
      const { own, others } = findServers(one, part);
      expect([own, ...others].filter(Boolean)).toEqual(one);
    }),
  );
});

test.each([
  ['the page of an account on our own server', 'https://home.example/@robin@noisy.example'],
  ['a post of one', 'https://home.example/@robin@noisy.example/113'],
  ['an account in a client on the web', 'https://client.example/home.example/@robin@noisy.example'],
  ['a community of another server', 'home.example/c/games@noisy.example'],
  ['an account in a question', 'https://home.example/search?q=@robin@noisy.example'],
  ['a name in quotation marks', '“noisy.example”'],
  ['a name in brackets', '(noisy.example)'],
  ['a name at the end of a sentence', 'noisy.example!'],
])('the server of %s is asked for', (_, query) => {
  expect(find(query)).toMatchObject({ host: 'noisy.example', own: { name: 'noisy.example' } });
});

test('an address of an account on its own server asks for that server', () => {
  expect(find('https://noisy.example/@robin').host).toBe('noisy.example');
  expect(find('https://noisy.example/users/robin').host).toBe('noisy.example');
});
