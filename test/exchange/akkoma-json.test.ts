import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akkomaExs } from '../../src/exchange/formats/akkoma-exs.ts';
import { akkomaJson } from '../../src/exchange/formats/akkoma-json.ts';
import { guardTerm, unguardTerm } from '../../src/exchange/akkoma/guard-term.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { buildClearRegister, buildRegister } from '../../src/register/register.ts';
import { eventOf } from '../event-of.ts';
import { OURS, publicListings, TODAY } from './arbitrary-register.ts';
import { listingWith, on } from './history-of.ts';
import { outline } from './outline.ts';

const records = [
  {
    id: 'a.example',
    data: { history: [eventOf('2025-01-01', 'suspend', { reject: ['media' as const] })] },
  },
  { id: 'b.a.example', data: { history: [eventOf('2025-01-01', 'limit')] } },
  {
    id: 'c.example',
    data: { history: [eventOf('2025-01-01', 'limit', { reject: ['media' as const] })] },
  },
  {
    id: 'd.c.example',
    data: {
      history: [
        eventOf('2025-01-01', 'watch', {
          reject: ['reports' as const],
          reason: 'withheld',
          until: '2027-01-01',
        }),
      ],
    },
  },
  { id: 'e.c.example', data: { history: [eventOf('2027-01-01', 'suspend')] } },
  { id: 'f.example', data: { history: [eventOf('2025-01-01', 'watch')] } },
  {
    id: 'hidden.example',
    data: {
      listing: 'obfuscated' as const,
      history: [eventOf('2025-01-01', 'suspend', { reason: ':spam' })],
    },
  },
];

test('a register is sorted into the groups, and what they cannot say is said', () => {
  const { text, dropped } = akkomaJson.write(listingOf(buildRegister(records, []), OURS, TODAY));
  const tuple = (...all: unknown[]): object => ({ tuple: all });
  const why = 'It floods us.';
  expect(JSON.parse(text)).toEqual({
    configs: [
      {
        group: ':pleroma',
        key: ':mrf_simple',
        value: [
          tuple(':reject', [tuple('a.example', why)]),
          tuple(':federated_timeline_removal', [tuple('c.example', why)]),
          tuple(':media_removal', [tuple('c.example', why)]),
          tuple(':report_removal', [tuple('d.c.example', '')]),
        ],
      },
    ],
  });
  expect(dropped.map(({ server, because }) => `${server} ${because}`)).toEqual([
    'b.a.example milder-below',
    'd.c.example milder-below',
    'd.c.example no-end',
    'e.c.example milder-below',
    'f.example no-watch',
    'hidd**.****ple obfuscated',
  ]);
});

test('a team’s own server is told which names to mask, but no reason that Pleroma would show', () => {
  const register = buildClearRegister(records.slice(-1), []);
  const { text, dropped } = akkomaJson.write(listingOf(register, OURS, TODAY));
  expect(text).toContain('":transparency_obfuscate_domains"');
  expect(text).not.toContain('spam');
  expect(akkomaJson.read(text).rows).toMatchObject([
    { server: 'hidden.example', access: 'suspended', comment: undefined, obfuscated: true },
  ]);
  expect(dropped).toEqual([{ server: 'hidden.example', because: 'no-reason' }]);
});

test.each([akkomaJson, akkomaExs])(
  'as $name, what a server masks already stays where nothing is to be masked',
  ({ write }) => {
    fc.assert(
      fc.property(publicListings, (listing) => {
        expect(write(listing).text).not.toContain('transparency_obfuscate_domains');
      }),
    );
  },
);

test('no reason is evaluated', () => {
  const reason = ':spam';
  const listing = listingWith({ 'a.example': [on('2025-01-01', 'suspend', { reason })] });
  const { text } = akkomaJson.write(listing);
  expect(text).toContain(`"':spam"`);
  expect(akkomaJson.read(text).rows).toMatchObject([{ comment: ':spam' }]);
});

test('no text is a term once it is guarded, and each comes back', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ':a',
      '~r/x/',
      "'~r",
      'Oban',
      'Oban is down',
      "'Pleroma.User",
      'Tesla.',
      'Logger.Backends',
      'LoggerBackends.Console',
    ),
  );
  fc.assert(
    fc.property(text, (words) => {
      const guarded = guardTerm(words);
      expect(guarded).not.toMatch(
        /^[:~]|^(Pleroma|Phoenix|Tesla|Swoosh|Logger|LoggerBackends)\.|^(Oban|Ueberauth)$/u,
      );
      expect(unguardTerm(guarded)).toBe(words);
    }),
  );
});

describe('reading', () => {
  const tuple = (...all: unknown[]): object => ({ tuple: all });
  const simple = (...value: object[]): object => ({
    group: ':pleroma',
    key: ':mrf_simple',
    value,
  });
  const cases: readonly [string, unknown, readonly string[]][] = [
    [
      'an answer with other settings',
      {
        configs: [
          { group: ':pleroma', key: ':instance', value: [tuple(':name', 'x')] },
          simple(tuple(':reject', [tuple('a.example', 'x')]), tuple(':handle_threads', true)),
        ],
        need_reboot: false,
      },
      ['a.example suspended'],
    ],
    [
      'a dumped setting with plain hosts',
      simple(tuple(':federated_timeline_removal', ['*.A.example']), tuple(':reject', [])),
      ['a.example limited'],
    ],
    [
      'a server in several groups',
      [
        simple(
          tuple(':report_removal', ['a.example']),
          tuple(':media_removal', ['a.example']),
          tuple(':followers_only', ['a.example']),
        ),
      ],
      ['a.example limited media reports'],
    ],
    [
      'groups that do what no action does',
      {
        configs: [
          simple(tuple(':media_nsfw', ['a.example']), tuple(':banner_removal', ['b.example'])),
          {
            group: ':pleroma',
            key: ':instance',
            value: [tuple(':quarantined_instances', [tuple('c.example', 'x')])],
          },
        ],
      },
      ['1 only-sensitive', '2 no-such-action', '3 no-such-action'],
    ],
    ['accepted servers', simple(tuple(':accept', ['a.example'])), ['a.example open ?']],
    [
      'what is no host',
      simple(tuple(':reject', ['x.*', 3, tuple(3, 'x'), '10.0.0.1'])),
      ['x.* suspended', '2 not-an-item', '3 not-an-item', '1 any-ending', '4 ip-address'],
    ],
    [
      'other settings alone',
      { configs: [{ group: ':pleroma', key: ':mrf', value: [] }] },
      ['0 unknown-shape'],
    ],
  ];
  test.each(cases)('copes with %s', (_, json, expected) => {
    expect(outline(akkomaJson.read(JSON.stringify(json)))).toEqual(expected);
    if (!expected.includes('0 unknown-shape'))
      expect(readList(JSON.stringify(json)).format?.name).toBe('akkoma-json');
  });

  test('servers shown to nobody are not read, and masked ones are to be masked', () => {
    const mrf = {
      group: ':pleroma',
      key: ':mrf',
      value: [
        tuple(':transparency_exclusions', [tuple('a.example', 'x')]),
        tuple(':transparency_obfuscate_domains', ['*.b.example', 'd.*']),
      ],
    };
    const hosts = ['a.example', 'b.example', 'c.b.example', 'd.example', 'bb.example'];
    const configs = [simple(tuple(':reject', hosts)), mrf];
    const { rows, problems } = akkomaJson.read(JSON.stringify({ configs }));
    expect(rows.map(({ server, obfuscated }) => [server, obfuscated])).toEqual([
      ['b.example', true],
      ['c.b.example', true],
      ['d.example', true],
      ['bb.example', undefined],
    ]);
    expect(problems).toMatchObject([{ code: 'shown-to-nobody', line: 1 }]);
  });
});
