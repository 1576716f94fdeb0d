import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { candorJson } from '../../src/exchange/formats/candor-json.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { readRegisterDocument } from '../../src/exchange/reading/read-register-document.ts';
import { registerJsonSchema } from '../../src/schema/register-document.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { commentOf } from './listed.ts';

test.each([
  ['public', publicListings],
  ['clear', clearListings],
])('a %s register survives writing and reading whole, but for withheld reasons', (_, listings) => {
  fc.assert(
    fc.property(listings, (listing) => {
      const { text, dropped } = candorJson.write(listing);
      expect(dropped).toEqual([]);
      const reading = readRegisterDocument(text);
      expect(reading).not.toHaveProperty('problem');
      if ('problem' in reading) return;
      expect(
        reading.document.decisions.map(({ history }) =>
          history.map((event) => ({ ...event, reason: event.reason ?? 'withheld' })),
        ),
      ).toEqual(listing.register.decisions.map(({ history }) => history));
      expect(text).not.toContain('"withheld"');
    }),
  );
});

test('what applies to each server survives writing and reading', () => {
  fc.assert(
    fc.property(clearListings, (listing) => {
      const { rows, problems } = candorJson.read(candorJson.write(listing).text);
      expect(problems).toEqual([]);
      expect(new Map(rows.map((row) => [row.server, row]))).toEqual(
        new Map(
          listing.rows.map((row) => [
            row.server.name,
            {
              line: expect.any(Number) as number,
              server: row.server.name,
              access: row.state.access,
              reject: row.state.reject,
              comment: commentOf(row),
              since: row.state.since,
              until: row.state.until,
              obfuscated: row.decision.obfuscated,
              retracted: row.state.access === 'open' && row.state.since !== undefined,
              digest: undefined,
              masked: undefined,
            },
          ]),
        ),
      );
    }),
  );
});

test('another document is refused with its first fault', () => {
  expect(
    candorJson.read('{"$schema":"https://a.example/lists/candor-1.schema.json"}').problems,
  ).toMatchObject([{ code: 'unknown-shape', line: 0 }]);
});

test('the schema says what every field means, and that others may be added', () => {
  const schema = registerJsonSchema('https://a.example/lists/candor-1.schema.json');
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://a.example/lists/candor-1.schema.json',
    description: expect.stringMatching(
      /^Fields may be added within a version: pass over /u,
    ) as string,
    properties: { decisions: { description: expect.any(String) as string } },
  });
  expect(JSON.stringify(schema)).not.toContain('additionalProperties');
});

describe('a document as version 1 first had it', () => {
  const text = readFileSync(new URL('../fixtures/lists/candor-1.json', import.meta.url), 'utf8');

  test('is read whole', () => {
    expect(readRegisterDocument(text)).toEqual({
      document: JSON.parse(text) as unknown,
      lines: [1, 2, 3, 4, 5, 6],
      problems: [],
    });
  });

  test('says of each server what it always said', () => {
    const { format, rows, problems } = readList(text);
    expect(format).toBe(candorJson);
    expect(problems).toEqual([]);
    const said = rows.map(
      ({ line, server, masked, access, reject, since, until, comment, retracted }) => [
        line,
        server ?? masked,
        access,
        reject?.join(' '),
        since,
        until,
        comment,
        retracted,
      ],
    );
    expect(said).toEqual([
      [
        1,
        'bramble.example',
        'suspended',
        '',
        '2026-02-03',
        undefined,
        'The spam came back the day after. Nobody answered.',
        false,
      ],
      [
        2,
        'fen.example',
        'limited',
        'media',
        '2026-03-01',
        '2026-12-31',
        'Accounts can be taken over there.',
        false,
      ],
      [
        2,
        'xn--strandlufer-r8a.example',
        'limited',
        'media',
        '2026-03-01',
        '2026-12-31',
        'Accounts can be taken over there.',
        false,
      ],
      [3, 'qua***-******.***mple', 'suspended', '', '2024-05-06', undefined, undefined, false],
      [
        4,
        'marsh.example',
        'watched',
        'media',
        '2026-04-01',
        undefined,
        'Pictures without descriptions of what they warn of.',
        false,
      ],
      [5, 'reed.example', 'open', '', '2026-06-01', undefined, 'The team has them back.', true],
      [6, 'teal.example', 'open', '', undefined, undefined, undefined, false],
    ]);
  });

  test('passes the schema of today', () => {
    const schema = z.fromJSONSchema(
      registerJsonSchema('https://a.example/lists/candor-1.schema.json'),
    );
    expect(schema.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
  });
});

describe('a document that a later Candor wrote', () => {
  const event = { date: '2026-01-01', action: 'limit', reason: 'Spam.' };
  const decision = (name: string, more: object = {}) => ({
    id: name,
    url: `https://a.example/decisions/${name}/`,
    servers: [{ name }],
    obfuscated: false,
    access: 'limited',
    since: '2026-01-01',
    reject: [],
    history: [event],
    ...more,
  });
  const documentOf = (decisions: readonly unknown[], more: object = {}): string =>
    JSON.stringify({
      $schema: 'https://a.example/lists/candor-1.schema.json',
      server: { domain: 'ours.example', name: 'Ours' },
      url: 'https://a.example/',
      date: '2026-11-24',
      decisions,
      ...more,
    });
  const plain = [decision('b.example'), decision('c.example')];

  test('is read without the fields that are not known, wherever they stand, which are said once', () => {
    const later = [
      decision('b.example', {
        votes: 3,
        servers: [{ name: 'b.example', country: 'aa' }],
        history: [
          {
            ...event,
            scope: 'all',
            sources: [{ title: 'A page', url: 'https://b.example/', kind: 'log' }],
            updates: [{ date: '2026-01-02', note: 'A word.', by: 'us' }],
            affected: [{ what: 'follows', count: 1, since: 2 }],
          },
        ],
      }),
      decision('c.example', { votes: 4 }),
    ];
    const { rows, problems } = candorJson.read(
      documentOf(later, {
        generator: 'later',
        server: { domain: 'ours.example', name: 'Ours', of: 1 },
      }),
    );
    expect(rows).toEqual(candorJson.read(documentOf(plain)).rows);
    expect(problems).toEqual([
      {
        code: 'unknown-field',
        line: 0,
        got: 'decisions.history.affected.since, decisions.history.scope, decisions.history.sources.kind, decisions.history.updates.by, decisions.servers.country, decisions.votes, generator, server.of',
      },
    ]);
  });

  test.each<[string, object, string, string]>([
    ['an action', { history: [event, { ...event, action: 'mute' }] }, 'history.1.action', 'mute'],
    ['an access', { access: 'muted' }, 'access', 'muted'],
    ['what is rejected', { reject: ['custom-emoji'] }, 'reject.0', 'custom-emoji'],
    ['a day in another form', { since: 'last week' }, 'since', 'last week'],
    ['no history', { history: undefined }, 'history', 'missing'],
  ])(
    'is read without the one decision that has %s that is not known',
    (_what, more, field, got) => {
      const { rows, problems } = candorJson.read(
        documentOf([decision('b.example', more), ...plain.slice(1)]),
      );
      expect(rows).toEqual(candorJson.read(documentOf(plain)).rows.slice(1));
      expect(problems).toEqual([
        { code: 'unread-decision', line: 1, field, got, about: ['b.example'] },
      ]);
    },
  );

  test('is read without what is no decision at all', () => {
    const { rows, problems } = candorJson.read(documentOf(['b.example', null, ...plain]));
    expect(rows.map(({ line, server }) => [line, server])).toEqual([
      [3, 'b.example'],
      [4, 'c.example'],
    ]);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 unread-decision',
      '2 unread-decision',
    ]);
  });

  test('is refused where it follows another version, or says no day', () => {
    const other = { $schema: 'https://a.example/lists/candor-2.schema.json' };
    for (const more of [other, { date: undefined }, { decisions: {} }])
      expect(candorJson.read(documentOf(plain, more))).toMatchObject({
        rows: [],
        problems: [{ code: 'unknown-shape', line: 0 }],
      });
  });
});
