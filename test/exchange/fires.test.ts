import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firesChanges } from '../../src/exchange/formats/fires-changes.ts';
import { firesDataset } from '../../src/exchange/formats/fires-dataset.ts';
import { firesSnapshot } from '../../src/exchange/formats/fires-snapshot.ts';
import type { ListReading } from '../../src/exchange/format.ts';
import { stateComment } from '../../src/exchange/writing/state-comment.ts';
import { addDays } from '../../src/schema/plain-date.ts';
import { OURS, TODAY } from './arbitrary-register.ts';
import { anyListings, listingWith, on } from './history-of.ts';

interface Document {
  readonly orderedItems: readonly { readonly id: string; readonly entityKey: string }[];
}

const documentOf = (text: string): Document => JSON.parse(text) as Document;

describe.each([firesChanges, firesSnapshot])('$name', ({ read, write, name }) => {
  test('keeps what applies to every server that it does not say it drops', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { text, dropped } = write(listing);
        const { rows, problems } = read(text);
        expect(problems).toEqual([]);
        const found = new Map(rows.map((row) => [row.server, row]));
        for (const { server, state } of listing.rows) {
          const because = dropped
            .filter((one) => one.server === server.name)
            .map((one) => one.because);
          const row = found.get(server.name);
          if (row === undefined) {
            expect(because).toHaveLength(1);
            if (server.digest === undefined) expect(state.access).toBe('open');
            continue;
          }
          expect(row).toMatchObject({
            access: state.access,
            comment: stateComment(state),
            ...(state.access === 'open' ? { retracted: true } : {}),
            ...(state.access === 'limited' || state.access === 'watched'
              ? { reject: state.reject }
              : {}),
            ...(name === 'fires-changes' && state.access !== 'open' ? { since: state.since } : {}),
          });
        }
        expect(rows.length).toBeLessThanOrEqual(listing.rows.length);
      }),
    );
  });
});

test('changes are only ever added at the end, each with a name of its own', () => {
  fc.assert(
    fc.property(anyListings, fc.nat({ max: 900 }), (listing, ago) => {
      const earlier = firesChanges.write({ ...listing, today: addDays(TODAY, -ago) });
      const before = documentOf(earlier.text).orderedItems;
      const after = documentOf(firesChanges.write(listing).text).orderedItems;
      expect(after.slice(0, before.length)).toEqual(before);
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    }),
  );
});

test('a snapshot holds the latest change of every server, the newest first', () => {
  fc.assert(
    fc.property(anyListings, (listing) => {
      const changes = documentOf(firesChanges.write(listing).text).orderedItems;
      const latest = new Map(changes.map((change) => [change.entityKey, change]));
      const expected = changes.filter((change) => latest.get(change.entityKey) === change);
      expect(documentOf(firesSnapshot.write(listing).text).orderedItems).toEqual(
        expected.toReversed(),
      );
    }),
  );
});

test('each action is what FIRES calls it', () => {
  const { text, dropped } = firesChanges.write(
    listingWith({
      'a.example': [
        on('2026-01-01', 'watch', { criteria: ['spam'] }),
        on('2026-01-02', 'limit', { reject: ['media', 'reports'] }),
        on('2026-01-03', 'suspend', { reason: 'withheld', until: '2026-01-31' }),
        on('2026-01-04', 'note'),
        on('2026-02-02', 'restore', { reason: 'It is kept up now.' }),
      ],
      'b.example': [on('2026-01-05', 'watch', { reject: ['media'], until: '2027-01-01' })],
      'c.example': [on('2026-12-01', 'suspend')],
    }),
  );
  const limit = ['auto-unlisted', 'prevent-recommendations', 'prevent-trending'];
  const filters = [...limit, 'require-follow-requests', 'reject-media', 'reject-reports'];
  const record = (day: string, entityKey: string, type: string, more: object): object => ({
    id: `https://mods.ours.example/lists/fires-changes.json#${day}-${entityKey}`,
    type,
    published: `${day}T00:00:00Z`,
    entityKind: 'domain',
    entityKey,
    ...more,
  });
  const limited = {
    labels: [],
    recommendedPolicy: 'filter',
    recommendedFilters: filters,
    comment: 'It floods us.',
  };
  expect(JSON.parse(text)).toEqual({
    '@context': [
      'https://www.w3.org/ns/activitystreams',
      'https://fires.fedimod.org/context/fires.jsonld',
    ],
    id: 'https://mods.ours.example/lists/fires-changes.json',
    type: 'OrderedCollection',
    dataset: 'https://mods.ours.example/lists/fires.json',
    totalItems: 6,
    orderedItems: [
      record('2026-01-01', 'a.example', 'Advisory', {
        labels: ['https://mods.ours.example/criteria/spam/'],
        comment: 'It floods us.',
      }),
      record('2026-01-02', 'a.example', 'Recommendation', limited),
      record('2026-01-03', 'a.example', 'Recommendation', {
        labels: [],
        recommendedPolicy: 'drop',
        recommendedFilters: [],
      }),
      record('2026-01-05', 'b.example', 'Recommendation', {
        ...limited,
        recommendedFilters: ['reject-media'],
      }),
      record('2026-02-01', 'a.example', 'Recommendation', limited),
      record('2026-02-02', 'a.example', 'Retraction', { comment: 'It is kept up now.' }),
    ],
  });
  expect(dropped).toEqual([
    { server: 'b.example', because: 'no-end' },
    { server: 'c.example', because: 'open' },
  ]);
});

describe('a data set', () => {
  test('says where its parts are', () => {
    const { text } = firesDataset.write(listingWith({ 'a.example': [on('2026-01-01', 'limit')] }));
    expect(JSON.parse(text)).toMatchObject({
      id: 'https://mods.ours.example/lists/fires.json',
      type: 'Dataset',
      name: 'Ours',
      published: '2026-01-01T00:00:00Z',
      endpoints: {
        changes: 'https://mods.ours.example/lists/fires-changes.json',
        snapshot: 'https://mods.ours.example/lists/fires-snapshot.json',
      },
    });
    expect(firesDataset.read(text).problems).toEqual([
      {
        code: 'another-file',
        line: 0,
        got: 'https://mods.ours.example/lists/fires-snapshot.json',
      },
    ]);
  });

  test('that has no parts is none', () => {
    expect(firesDataset.read('{"type":"Dataset"}').problems).toMatchObject([
      { code: 'unknown-shape' },
    ]);
  });
});

/** Rows and problems, each on one line. */
function said({ rows, problems }: ListReading): string[] {
  return [
    ...rows.map(({ line, server, access, reject, since, retracted }) =>
      [line, server, access, ...(reject ?? []), since, retracted && 'retracted']
        .filter(Boolean)
        .join(' '),
    ),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ];
}

describe('reading', () => {
  const about = (entityKey: string, type: string, more: object = {}): object => ({
    type,
    entityKind: 'domain',
    entityKey,
    ...more,
  });
  const recommend = (key: string, recommendedPolicy: string, recommendedFilters: unknown = []) =>
    about(key, 'Recommendation', { recommendedPolicy, recommendedFilters });
  const cases: readonly [string, object, readonly string[]][] = [
    [
      'every policy, and filters by name or address',
      {
        orderedItems: [
          recommend('a.example', 'drop'),
          recommend('b.example', 'reject'),
          recommend('c.example', 'accept'),
          recommend('d.example', 'filter'),
          recommend('e.example', 'filter', ['https://x.example/f#auto-unlisted', 'ignore-reports']),
          recommend('f.example', 'filter', 'reject-media'),
          recommend('g.example', 'filter', ['auto-cw', 'reject-replies']),
          recommend('h.example', 'limit'),
        ],
      },
      [
        '1 a.example suspended',
        '2 b.example suspended',
        '3 c.example open',
        '4 d.example watched',
        '5 e.example limited reports',
        '6 f.example watched media',
        '7 g.example watched',
        '8 unknown-severity',
      ],
    ],
    [
      'accounts, other kinds and other types',
      {
        orderedItems: [
          { type: 'Advisory', entityKind: 'actor', entityKey: 'https://a.example/users/x' },
          about('b.example', 'Note'),
          about('10.0.0.1', 'Advisory'),
          3,
        ],
      },
      ['4 not-an-item', '1 one-account', '2 not-an-item', '3 ip-address'],
    ],
    [
      'tombstones, whose server only an earlier record tells',
      {
        orderedItems: [
          about('a.example', 'Advisory', { id: 'x:1', published: '2026-01-01T00:00:00Z' }),
          { type: 'Tombstone', id: 'x:1', published: '2026-01-02T00:00:00Z' },
          { type: 'Tombstone', id: 'x:2', published: '2026-01-02T00:00:00Z' },
        ],
      },
      ['2 a.example open 2026-01-02 retracted'],
    ],
    [
      'a page with more behind it',
      { orderedItems: [about('a.example', 'Retraction', { published: 'once' })], next: 'x:2' },
      ['1 a.example open retracted', '0 more-pages', '1 bad-date'],
    ],
    [
      'a last word that is not known: nothing that was said before counts',
      { orderedItems: [recommend('a.example', 'drop'), recommend('a.example', 'quiet')] },
      ['2 unknown-severity'],
    ],
    [
      'all pages in an array',
      [
        { orderedItems: [about('a.example', 'Advisory')], next: 'x:2' },
        { orderedItems: [about('a.example', 'Retraction')] },
      ],
      ['2 a.example open retracted'],
    ],
    [
      'a page that names another and holds as many records as there are',
      { totalItems: 1, orderedItems: [about('a.example', 'Advisory')], next: 'x:2' },
      ['1 a.example watched'],
    ],
    [
      'pages that hold as many records as there are',
      [
        { totalItems: 2, orderedItems: [about('a.example', 'Advisory')], next: 'x:1' },
        { totalItems: 2, orderedItems: [about('b.example', 'Advisory')], next: 'x:2' },
      ],
      ['1 a.example watched', '2 b.example watched'],
    ],
    [
      'the last page of several, which says where later changes will be',
      {
        totalItems: 9,
        orderedItems: [about('a.example', 'Advisory', { id: 'https://x.example/changes/9' })],
        last: 'https://x.example/changes?since=9',
        next: 'https://x.example/changes?since=9',
      },
      ['1 a.example watched'],
    ],
    [
      'the page before the last, whose record is not here',
      {
        totalItems: 9,
        orderedItems: [about('a.example', 'Advisory', { id: 'https://x.example/changes/8' })],
        last: 'https://x.example/changes?since=9',
        next: 'https://x.example/changes?since=9',
      },
      ['1 a.example watched', '0 more-pages'],
    ],
    ['changes that begin elsewhere', { first: 'https://a.example/1' }, ['0 another-file']],
    ['nothing', {}, ['0 unknown-shape']],
  ];
  test.each(cases)('copes with %s', (_, json, expected) =>
    expect(said(firesChanges.read(JSON.stringify(json)))).toEqual(expected),
  );

  test('the newest record of a snapshot comes first and counts', () => {
    const items = [
      recommend('a.example', 'filter', ['auto-unlisted']),
      recommend('a.example', 'drop'),
    ];
    expect(said(firesSnapshot.read(JSON.stringify({ orderedItems: items })))).toEqual([
      '1 a.example limited',
    ]);
  });
});

test.each([
  [firesDataset, OURS.summary],
  [firesSnapshot, OURS.summaryNow],
])('what a document holds is said in the words that our server gives, $0.name', (format, words) => {
  expect(JSON.parse(format.write(listingWith({})).text)).toMatchObject({ summary: words });
});
