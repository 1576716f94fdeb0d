import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gotosocialJson } from '../../src/exchange/formats/gotosocial-json.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { commentOf, listed } from './listed.ts';
import { outline } from './outline.ts';

test('every suspended server that it does not say it drops comes back', () => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const { text, dropped } = gotosocialJson.write(listing);
      const { rows, problems } = listedAs(readList(text, gotosocialJson), { as: 'suspend' });
      expect(problems).toEqual([]);
      expect(text).not.toContain('null');
      expect(rows).toEqual(
        listed(listing, dropped).map((row, index) => ({
          line: index + 1,
          server: row.server.name,
          access: 'suspended',
          reject: undefined,
          comment: commentOf(row),
          obfuscated: row.decision.obfuscated,
        })),
      );
      for (const { state } of listed(listing, dropped)) expect(state.access).toBe('suspended');
    }),
  );
});

describe('reading', () => {
  const domain = 'a.example';
  const cases: readonly [string, unknown[], readonly string[]][] = [
    ['an export', [{ domain, public_comment: 'x', obfuscate: false }], ['a.example unsaid ?']],
    [
      'peers, some of them open',
      [{ domain, suspended_at: '2020-05-13T13:29:12.000Z' }, { domain: 'b.example' }],
      ['a.example suspended ?', 'b.example open ?'],
    ],
    ['a silenced peer', [{ domain, silenced_at: '2020-05-13' }], ['a.example limited ?']],
    [
      'a draft that allows',
      [{ domain, permission_type: 'allow', obfuscate: false }],
      ['a.example open ?'],
    ],
    [
      'a draft that blocks',
      [{ domain, comment: 'x', permission_type: 'block' }],
      ['a.example suspended ?'],
    ],
    [
      'the public list of allowed servers, with and without comments',
      [
        { domain, comment: 'Friends' },
        { domain: 'b.example', comment: '' },
      ],
      ['a.example unsaid ?', 'b.example unsaid ?'],
    ],
    [
      'the public list of blocked servers',
      [
        { domain, suspended_at: '2020-05-13T13:29:12.000Z', comment: 'x', severity: 'suspend' },
        { domain: 'b.example', suspended_at: '2020-05-14', comment: '', severity: 'suspend' },
      ],
      ['a.example suspended ?', 'b.example suspended ?'],
    ],
    [
      'a domain limit',
      [{ domain, media_policy: 'reject', follows_policy: 'manual_approval' }],
      ['a.example limited media'],
    ],
    [
      'a domain limit of media alone',
      [{ domain, media_policy: 'reject', follows_policy: 'no_action' }],
      ['a.example watched media'],
    ],
    [
      'a domain limit that does nothing',
      [{ domain, media_policy: 'no_action' }],
      ['a.example open'],
    ],
    ['a severity', [{ domain, obfuscate: true, severity: 'silence' }], ['a.example limited ?']],
    ['an unknown severity', [{ domain, obfuscate: true, severity: 'ban' }], ['1 unknown-severity']],
    ['a masked peer', [{ domain: 'a.e*am*le', suspended_at: '2020-05-13' }], ['1 masked-name']],
    [
      'a time that is none',
      [{ domain, suspended_at: 'yesterday' }],
      ['a.example suspended ?', '1 bad-date'],
    ],
  ];
  test.each(cases)('copes with %s', (_, items, expected) => {
    const text = JSON.stringify(items);
    expect(outline(gotosocialJson.read(text))).toEqual(expected);
    expect(readList(text).format?.name).toBe('gotosocial-json');
  });

  test('the list of allowed servers is told to be like it, and nothing is guessed', () => {
    const reading = readList('[{"domain":"a.example","comment":"Friends"}]');
    expect(listedAs(reading, {}).problems).toMatchObject([
      { code: 'not-said', got: 'it is like what GoToSocial answers about the servers it allows' },
    ]);
    expect(listedAs(reading, { as: 'allow' }).rows).toMatchObject([
      { access: 'open', allowed: true, comment: 'Friends' },
    ]);
  });

  test('the public list of blocked servers keeps its days, which Mastodon’s has not', () => {
    const item = { domain, suspended_at: '2020-05-13', comment: 'Spam', severity: 'suspend' };
    expect(readList(JSON.stringify([item])).rows).toMatchObject([
      { access: 'suspended', since: '2020-05-13', comment: 'Spam' },
    ]);
  });

  test('a permission keeps its comments, its day and its mask', () => {
    const item = {
      domain: 'a.example',
      public_comment: 'Spam',
      private_comment: 'secret',
      obfuscate: true,
      created_at: '2021-07-30T09:20:25+00:00',
    };
    expect(gotosocialJson.read(JSON.stringify([item])).unsaid).toEqual([
      {
        line: 1,
        server: 'a.example',
        reject: undefined,
        comment: 'Spam',
        privateComment: 'secret',
        since: '2021-07-30',
        obfuscated: true,
      },
    ]);
  });
});
