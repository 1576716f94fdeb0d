import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lemmyBlocks } from '../../src/exchange/formats/lemmy-blocks.ts';
import { lemmyInstances } from '../../src/exchange/formats/lemmy-instances.ts';
import type { ListReading } from '../../src/exchange/format.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';
import { stateComment } from '../../src/exchange/writing/state-comment.ts';
import { anyListings, listingWith, on } from './history-of.ts';

/** Rows and problems, each on one line. */
function said({ rows, problems }: ListReading): string[] {
  return [
    ...rows.map(({ line, server, access, since, until, retracted, allowed }) =>
      [
        line,
        server,
        access,
        since && `since ${since}`,
        until && `until ${until}`,
        retracted && 'retracted',
        allowed && 'allowed',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ];
}

describe('lemmy-blocks', () => {
  test('keeps every server that it does not say it drops, with reason and end', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { text, dropped } = lemmyBlocks.write(listing);
        const { rows, problems } = lemmyBlocks.read(text);
        expect(problems).toEqual([]);
        const read = new Map(rows.map((row) => [row.server, row]));
        for (const { server, state, lastDayOfAccess } of listing.rows) {
          const because = dropped.filter((one) => one.server === server.name);
          const row = read.get(server.name);
          if (server.digest !== undefined) expect(because.length).toBeGreaterThan(0);
          else if (state.access === 'suspended')
            expect(row).toMatchObject({
              access: 'suspended',
              comment: stateComment(state),
              until: lastDayOfAccess,
            });
          else if (row !== undefined)
            expect(row).toMatchObject({ access: 'open', retracted: true });
          else expect(because).toHaveLength(1);
        }
      }),
    );
  });

  test('unblocks what was suspended once, and says how long a block lasts', () => {
    const { text, dropped } = lemmyBlocks.write(
      listingWith({
        'restored.example': [
          on('2026-01-01', 'suspend'),
          on('2026-02-01', 'restore', { reason: 'It is kept up now.' }),
        ],
        'lapsed.example': [on('2026-01-02', 'suspend', { until: '2026-01-31' })],
        'milder.example': [on('2026-01-03', 'suspend'), on('2026-03-01', 'limit')],
        'soon.example': [on('2026-01-04', 'suspend', { until: '2026-12-31' })],
        'still.example': [
          on('2026-01-04', 'suspend'),
          on('2026-01-05', 'suspend', { until: '2026-12-31' }),
        ],
        'far.example': [on('2026-01-04', 'suspend', { until: '2099-12-31' })],
        'withheld.example': [on('2026-01-04', 'suspend', { reason: 'withheld' })],
        'watched.example': [on('2026-01-04', 'watch')],
      }),
    );
    const reason = 'It floods us.';
    expect(JSON.parse(text)).toEqual([
      { instance: 'far.example', block: true, reason },
      { instance: 'lapsed.example', block: false, reason: '' },
      { instance: 'milder.example', block: false, reason },
      { instance: 'restored.example', block: false, reason: 'It is kept up now.' },
      {
        instance: 'soon.example',
        block: true,
        reason,
        expires_at: Date.UTC(2027, 0, 1) / 1000,
      },
      { instance: 'still.example', block: true, reason },
      { instance: 'withheld.example', block: true, reason: '' },
    ]);
    expect(dropped).toEqual([
      { server: 'far.example', because: 'no-end' },
      { server: 'far.example', because: 'no-below' },
      { server: 'milder.example', because: 'no-limit' },
      { server: 'soon.example', because: 'no-below' },
      { server: 'still.example', because: 'no-below' },
      { server: 'watched.example', because: 'no-watch' },
      { server: 'withheld.example', because: 'no-below' },
    ]);
  });

  test('copes with calls that are none', () => {
    expect(
      said(
        lemmyBlocks.read(
          JSON.stringify([
            { instance: 'a.example', block: true, expires_at: 'soon' },
            { instance: 'b.example', block: 'yes' },
            { instance: 'c**.example', block: true },
            { instance: 'd.example', block: true, expires_at: 1798761600 },
          ]),
        ),
      ),
    ).toEqual([
      '1 a.example suspended',
      '4 d.example suspended until 2026-12-31',
      '1 bad-date',
      '2 not-an-item',
      '3 masked-name',
    ]);
  });
});

describe('lemmy-instances', () => {
  const page = (items: readonly unknown[], next_page?: string): unknown => ({ items, next_page });
  const view = (domain: string, more: object = {}): unknown => ({
    instance: { id: 1, domain, published_at: '2020-01-01T00:00:00Z' },
    ...more,
  });
  const blocked = { published_at: '2026-01-01T09:00:00Z', expires_at: '2026-03-01T00:00:00Z' };
  const cases: readonly [string, unknown, readonly string[]][] = [
    [
      'version 3, whose dates say nothing of a block',
      {
        federated_instances: {
          linked: [{ domain: 'linked.example' }],
          allowed: [],
          blocked: [{ id: 1, domain: 'A.example', published: '2023-06-01T00:00:00Z' }],
        },
      },
      ['1 a.example suspended'],
    ],
    [
      'bare names, as before 0.18.3, and servers that alone are allowed',
      { federated_instances: { linked: [], allowed: ['b.example'], blocked: ['a.example', 3] } },
      ['1 a.example suspended', '3 b.example open allowed', '2 not-an-item'],
    ],
    ['an answer without federation', { federated_instances: null }, ['0 unknown-shape']],
    [
      'a page of version 4',
      page([
        view('linked.example'),
        view('a.example', { blocked }),
        view('b.example', { allowed: { published_at: '2026-01-01T09:00:00Z' } }),
        view('c.example', { blocked: { published_at: 'once' } }),
      ]),
      [
        '2 a.example suspended since 2026-01-01 until 2026-02-28',
        '3 b.example open allowed',
        '4 c.example suspended',
        '4 bad-date',
      ],
    ],
    [
      'a page with more behind it',
      page([view('a.example', { blocked: {} })], 'next'),
      ['1 a.example suspended', '0 more-pages'],
    ],
    [
      'all pages in one array',
      [
        page([view('a.example', { blocked: {} })], 'next'),
        page([view('b.example', { blocked: {} })]),
      ],
      ['1 a.example suspended', '2 b.example suspended'],
    ],
  ];
  test.each(cases)('knows and reads %s', (_, json, expected) => {
    const text = JSON.stringify(json);
    expect(sniffFormat(text)).toBe(lemmyInstances);
    expect(said(lemmyInstances.read(text))).toEqual(expected);
  });
});
