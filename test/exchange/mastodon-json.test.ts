import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mastodonJson } from '../../src/exchange/formats/mastodon-json.ts';
import { digestName } from '../../src/register/mask-name.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { commentOf, listed } from './listed.ts';

describe('writing and reading back', () => {
  test.each([
    ['public', publicListings],
    ['clear', clearListings],
  ])('keeps every server of a %s register that it does not say it drops', (_, listings) => {
    fc.assert(
      fc.property(listings, (listing) => {
        const { text, dropped } = mastodonJson.write(listing);
        const { rows, problems } = mastodonJson.read(text);
        expect(problems).toEqual([]);
        expect(rows).toEqual(
          listed(listing, dropped).map((row, index) => ({
            line: index + 1,
            server: row.server.digest === undefined ? row.server.name : undefined,
            masked: row.server.digest === undefined ? undefined : row.server.name,
            digest: row.server.digest ?? digestName(row.server.name),
            obfuscated: row.server.digest === undefined ? undefined : true,
            access: row.state.access,
            reject: undefined,
            comment: commentOf(row),
          })),
        );
      }),
    );
  });
});

describe('reading', () => {
  const digest = digestName('quarry.example');
  const cases: readonly [string, unknown, readonly string[]][] = [
    [
      'a masked name with its digest',
      [{ domain: 'qua**.***le', digest, severity: 'suspend' }],
      ['suspended'],
    ],
    [
      'a masked name without one',
      [{ domain: 'qua**.***le', severity: 'suspend' }],
      ['1 masked-name'],
    ],
    [
      'a masked name with half a digest',
      [{ domain: 'q**y.example', digest: 'ab', severity: 'suspend' }],
      ['1 masked-name'],
    ],
    [
      'an item that is none',
      ['a.example', null, { domain: 'b.example', severity: 'silence' }],
      ['limited', '1 not-an-item', '2 not-an-item'],
    ],
    ['an unknown severity', [{ domain: 'a.example', severity: 'ban' }], ['1 unknown-severity']],
    ['no name', [{ severity: 'ban' }], ['1 no-server']],
    ['an empty list', [], []],
    ['something else', { error: 'x' }, ['0 unknown-shape']],
  ];
  test.each(cases)('copes with %s', (_, json, expected) => {
    const { rows, problems } = mastodonJson.read(JSON.stringify(json));
    expect([
      ...rows.map(({ access }) => access),
      ...problems.map(({ line, code }) => `${line} ${code}`),
    ]).toEqual(expected);
  });
});
