import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misskeyHosts } from '../../src/exchange/formats/misskey-hosts.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { buildRegister } from '../../src/register/register.ts';
import { eventOf } from '../event-of.ts';
import { clearListings, OURS, publicListings, TODAY } from './arbitrary-register.ts';
import { listed } from './listed.ts';
import { outline } from './outline.ts';

test('every server that it does not say it drops comes back', () => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const { text, dropped } = misskeyHosts.write(listing);
      const { rows, problems } = misskeyHosts.read(text);
      expect(problems.filter(({ code }) => code !== 'only-sensitive')).toEqual([]);
      const found = new Map(rows.map(({ server = '', access }) => [server, access]));
      const kept = listed(listing, dropped);
      for (const { server, state } of kept) expect(found.get(server.name)).toBe(state.access);
      for (const { server, state } of listing.rows)
        if (found.has(server.name)) expect(found.get(server.name)).toBe(state.access);
      expect(rows.length).toBe(found.size);
    }),
  );
});

test('a register is sorted into the three lists, and what they cannot say is said', () => {
  const decision = (id: string, ...event: Parameters<typeof eventOf>) => ({
    id,
    data: { history: [eventOf(...event)] },
  });
  const records = [
    decision('a.example', '2025-01-01', 'suspend'),
    decision('b.a.example', '2025-01-01', 'limit'),
    decision('c.example', '2025-01-01', 'limit', { reject: ['media'], until: '2027-01-01' }),
    decision('d.c.example', '2025-01-01', 'watch', { reject: ['media'] }),
    decision('e.example', '2025-01-01', 'watch', { reject: ['reports'] }),
    decision('f.example', '2027-01-01', 'suspend'),
    {
      id: 'hidden.example',
      data: { listing: 'obfuscated' as const, history: [eventOf('2025-01-01', 'limit')] },
    },
  ];
  const { text, dropped } = misskeyHosts.write(listingOf(buildRegister(records, []), OURS, TODAY));
  expect(JSON.parse(text)).toEqual({
    blockedHosts: ['a.example'],
    silencedHosts: ['c.example'],
    mediaSilencedHosts: ['c.example', 'd.c.example'],
  });
  expect(dropped.map(({ server, because }) => `${server} ${because}`)).toEqual([
    'b.a.example milder-below',
    'c.example no-reject',
    'c.example no-end',
    'd.c.example milder-below',
    'e.example no-watch',
    'f.example open',
    'hidd**.****ple obfuscated',
  ]);
});

describe('reading', () => {
  const cases: readonly [string, unknown, readonly string[]][] = [
    [
      'a whole answer, with empty lines',
      {
        name: 'x',
        blockedHosts: ['A.example', ''],
        silencedHosts: ['b.example'],
        federation: 'all',
      },
      ['a.example suspended ?', 'b.example limited ?'],
    ],
    [
      'a server on two lists',
      {
        blockedHosts: ['a.example'],
        silencedHosts: ['a.example'],
        mediaSilencedHosts: ['a.example'],
      },
      ['a.example suspended ?'],
    ],
    ['silenced media', { mediaSilencedHosts: ['a.example'] }, ['1 only-sensitive']],
    [
      'a list of servers allowed',
      { blockedHosts: [], federation: 'specified', federationHosts: ['a.example'] },
      ['a.example open ?'],
    ],
    [
      'a list of servers that is not in use',
      { blockedHosts: [], federation: 'all', federationHosts: ['a.example'] },
      [],
    ],
    [
      'a server that federates with nobody, whose lists are not in use',
      { blockedHosts: ['a.example'], federation: 'none' },
      ['0 no-federation'],
    ],
    [
      'what is no name',
      { blockedHosts: ['a', 3, '*.xyz'] },
      ['*.xyz suspended ?', '1 no-dot', '2 not-a-server', '3 whole-top-level-domain'],
    ],
    ['no list at all', { blockedHosts: 'a.example' }, ['0 unknown-shape']],
  ];
  test.each(cases)('copes with %s', (_, json, expected) => {
    expect(outline(misskeyHosts.read(JSON.stringify(json)))).toEqual(expected);
  });
});
