import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pixelfedBackup } from '../../src/exchange/formats/pixelfed-backup.ts';
import { anyListings, listingWith, on } from './history-of.ts';
import { listed } from './listed.ts';

test('keeps every server that it does not say it drops', () => {
  fc.assert(
    fc.property(anyListings, (listing) => {
      const { text, dropped } = pixelfedBackup.write(listing);
      const { rows, problems } = pixelfedBackup.read(text);
      expect(problems).toEqual([]);
      expect(new Map(rows.map(({ server, access }) => [server, access]))).toEqual(
        new Map(
          listed(listing, dropped).map(({ server, state }) => [server.name, state.access] as const),
        ),
      );
    }),
  );
});

test('is byte for byte what Pixelfed would download, with its checksum', () => {
  const { text, dropped } = pixelfedBackup.write(
    listingWith({
      'a.example': [on('2026-01-01', 'suspend')],
      'b.example': [on('2026-01-01', 'limit', { reject: ['media'], until: '2027-01-01' })],
      'c.example': [on('2026-01-01', 'watch')],
    }),
  );
  const bare = `{
    "version": 1,
    "auto_cw": [],
    "unlisted": [
        "b.example"
    ],
    "banned": [
        "a.example"
    ],
    "created_at": "2026-11-24T00:00:00+00:00"
}`;
  const checksum = createHash('sha256').update(bare).digest('hex');
  expect(text).toBe(bare.replace(/\n\}$/u, `,\n    "_sha256": "${checksum}"\n}`));
  expect(dropped).toEqual([
    { server: 'a.example', because: 'no-below' },
    { server: 'b.example', because: 'no-reject' },
    { server: 'b.example', because: 'no-end' },
    { server: 'b.example', because: 'no-below' },
    { server: 'c.example', because: 'no-watch' },
  ]);
});

describe('reading', () => {
  const cases: readonly [string, object, readonly string[]][] = [
    [
      'a server in several arrays: the harshest counts, as in Pixelfed',
      { banned: ['a.example'], unlisted: ['a.example', 'b.example'], auto_cw: ['b.example'] },
      ['a.example suspended', 'b.example limited'],
    ],
    [
      'a server whose pictures are only covered',
      { banned: [], unlisted: [], auto_cw: ['a.example'] },
      ['1 only-sensitive'],
    ],
    [
      'a backup that was changed by hand',
      { version: 1, auto_cw: [], unlisted: [], banned: ['ä.example'], _sha256: 'ab' },
      ['xn--4ca.example suspended', '0 wrong-checksum'],
    ],
    [
      'what is no name',
      { banned: ['10.0.0.1', 7], unlisted: [] },
      ['2 not-an-item', '1 ip-address'],
    ],
  ];
  test.each(cases)('copes with %s', (_, json, expected) => {
    const { rows, problems } = pixelfedBackup.read(JSON.stringify(json));
    expect([
      ...rows.map(({ server, access }) => `${server ?? ''} ${access}`),
      ...problems.map(({ line, code }) => `${line} ${code}`),
    ]).toEqual(expected);
  });

  test('takes the checksum of a name beyond ASCII as PHP writes it', () => {
    const bare = `{
    "version": 1,
    "auto_cw": [],
    "unlisted": [],
    "banned": [
        "\\u00e4.example"
    ],
    "created_at": "2024-03-10T05:44:24+00:00"
}`;
    const checksum = createHash('sha256').update(bare).digest('hex');
    const text = bare.replace(/\n\}$/u, `,\n    "_sha256": "${checksum}"\n}`);
    expect(pixelfedBackup.read(text).problems).toEqual([]);
  });
});
