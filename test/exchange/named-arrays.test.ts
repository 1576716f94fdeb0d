import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mbinDefederated } from '../../src/exchange/formats/mbin-defederated.ts';
import { piefedBans } from '../../src/exchange/formats/piefed-bans.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';
import { anyListings } from './history-of.ts';
import { listed } from './listed.ts';

describe('piefed-bans', () => {
  test('keeps every suspended server that it does not say it drops', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { text, dropped } = piefedBans.write(listing);
        const { rows, problems } = piefedBans.read(text);
        expect(problems).toEqual([]);
        const kept = listed(listing, dropped);
        expect(rows.map(({ server }) => server)).toEqual(kept.map(({ server }) => server.name));
        for (const { state } of kept) expect(state.access).toBe('suspended');
      }),
    );
  });

  test('has all that PieFed asks for', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        expect(JSON.parse(piefedBans.write(listing).text)).toMatchObject({
          banned_domains: [],
          banned_tags: [],
          banned_users: [],
        });
      }),
    );
  });

  test('reads servers that alone are allowed', () => {
    const { rows } = piefedBans.read('{"allowed_instances":["a.example"],"banned_users":["x"]}');
    expect(rows).toEqual([
      { line: 1, server: 'a.example', access: 'open', reject: undefined, allowed: true },
    ]);
  });
});

describe('mbin-defederated', () => {
  test.each([
    ['bare names', '{"instances":["a.example","www.b.example"]}'],
    ['servers', '{"instances":[{"domain":"a.example"},{"domain":"www.b.example"}]}'],
  ])('reads %s', (_, text) => {
    const { rows } = mbinDefederated.read(text);
    expect(rows.map(({ server, access }) => `${server ?? ''} ${access}`)).toEqual([
      'a.example suspended',
      'www.b.example suspended',
    ]);
  });

  test('is not taken for granted where Mbin may mean servers it federates with', () => {
    expect(sniffFormat('{"instances":["a.example"]}')).toBe(mbinDefederated);
    expect(sniffFormat('{"instances":[{"domain":"a.example","software":"lemmy"}]}')).toMatchObject({
      code: 'not-a-list',
    });
  });
});
