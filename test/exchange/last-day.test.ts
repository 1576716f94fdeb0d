import { describe, expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listingWith, on } from './history-of.ts';

/** Formats that say when a restriction ends, or list no restriction. */
const WITH_ENDS = ['candor-json', 'fires-dataset', 'lemmy-blocks', 'mastodon-allows'];

const listing = listingWith({
  'access-goes-on.example': [
    on('2024-01-01', 'suspend'),
    on('2026-01-01', 'suspend', { until: '2026-12-31' }),
  ],
  'ends.example': [on('2026-01-01', 'suspend', { until: '2026-12-31' })],
  'ends-later.example': [
    on('2025-01-01', 'suspend', { until: '2027-12-31' }),
    on('2026-01-01', 'suspend', { until: '2026-12-31' }),
  ],
  'rejects-end.example': [
    on('2024-01-01', 'limit'),
    on('2026-01-01', 'limit', { reject: ['media'], until: '2026-12-31' }),
  ],
  'rejects-go-on.example': [
    on('2024-01-01', 'suspend', { reject: ['media'] }),
    on('2026-01-01', 'suspend', { until: '2026-12-31' }),
  ],
});

describe.each(writtenFormats)('$name', ({ name, coverage, write }) => {
  test('says of each restriction that ends, and of no other, that its end is missing', () => {
    const without = write(listing)
      .dropped.filter(({ because }) => because === 'no-end')
      .map(({ server }) => server);
    const ending = [
      'ends-later.example',
      'ends.example',
      ...(coverage.rejects.length === 0 ? [] : ['rejects-end.example']),
    ];
    expect(without).toEqual(WITH_ENDS.includes(name) ? [] : ending);
  });
});

test('a row has the last day of what applies, whatever follows from several events', () => {
  const days = listing.rows.map(({ server, lastDay, lastDayOfAccess }) => [
    server.name,
    lastDay,
    lastDayOfAccess,
  ]);
  expect(days).toEqual([
    ['access-goes-on.example', undefined, undefined],
    ['ends-later.example', '2027-12-31', '2027-12-31'],
    ['ends.example', '2026-12-31', '2026-12-31'],
    ['rejects-end.example', '2026-12-31', undefined],
    ['rejects-go-on.example', undefined, undefined],
  ]);
});
