import { describe, expect, test } from 'vitest';
import type { ImportOptions, KnownDecisions } from '../../src/exchange/import/import-plan.ts';
import { UNBLOCKED, type ListRow } from '../../src/exchange/list-row.ts';
import { plannedFiles } from '../../src/exchange/import/planned-files.ts';
import { planImport } from '../../src/exchange/import/plan-import.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { digestName } from '../../src/register/mask-name.ts';
import type { DecisionRecord } from '../../src/schema/decision.ts';
import { eventOf } from '../event-of.ts';

const OPTIONS: ImportOptions = {
  today: '2026-11-24',
  ours: 'social.ours.example',
  below: 'closest',
};

const RECORDS: Record<string, DecisionRecord> = {
  'limited.example': { history: [eventOf('2025-01-01', 'limit', { reject: ['media'] })] },
  'suspended.example': { history: [eventOf('2025-01-01', 'suspend')] },
  'watched.example': { history: [eventOf('2025-01-01', 'watch')] },
  'open.example': { history: [eventOf('2025-01-01', 'limit'), eventOf('2025-02-01', 'restore')] },
  'soon.example': { history: [eventOf('2027-01-01', 'suspend')] },
  'far.below.example': { history: [eventOf('2025-01-01', 'limit')] },
  'today.example': { history: [eventOf('2026-11-24', 'limit')] },
  'hidden.example': { listing: 'obfuscated', history: [eventOf('2025-01-01', 'limit')] },
  'harder.example': {
    history: [eventOf('2025-01-01', 'limit'), eventOf('2025-02-01', 'suspend')],
  },
  'opened.example': {
    history: [eventOf('2025-01-01', 'suspend'), eventOf('2026-11-24', 'restore')],
  },
  group: {
    title: 'Two',
    servers: ['one.example', 'two.example'],
    history: [eventOf('2025-01-01', 'limit')],
  },
};

const known: KnownDecisions = {
  decisions: Object.entries(RECORDS).map(([id, data]) => ({
    id,
    file: `decisions/${id}.yaml`,
    data,
  })),
  files: new Set([...Object.keys(RECORDS), 'broken.example'].map((id) => `decisions/${id}.yaml`)),
};

function row(server: string | undefined, more: Partial<ListRow> = {}): ListRow {
  return { line: 1, server, access: 'suspended', reject: undefined, ...more };
}

const open = { access: 'open' } as const;
const limited = { access: 'limited' } as const;
const RESTORES = { kind: 'new-event', event: { action: 'restore' } };

test('an open server below a suspended one stays open, though the one between them needs a hand', () => {
  const rows = [
    row('example.net'),
    row('broken.example.net', open),
    row('a.broken.example.net', open),
  ];
  const files = new Set(['decisions/broken.example.net.yaml']);
  expect(planImport(rows, { decisions: [], files }, OPTIONS)).toMatchObject([
    { kind: 'new-decision', record: { history: [{ action: 'suspend' }] } },
    { kind: 'by-hand', because: 'file-exists' },
    { kind: 'new-decision', record: { history: [{ action: 'note' }] } },
  ]);
});

describe('what happens to a row', () => {
  test.each<[string, ListRow, object]>([
    [
      'an unknown server becomes a decision',
      row('new.example'),
      { kind: 'new-decision', file: 'decisions/new.example.yaml' },
    ],
    [
      'a harsher list adds an event',
      row('limited.example'),
      { kind: 'new-event', before: 'limited' },
    ],
    [
      'a milder list adds an event',
      row('suspended.example', limited),
      { kind: 'new-event', event: { action: 'limit' } },
    ],
    [
      'a list that rejects less adds an event',
      row('limited.example', { ...limited, reject: [] }),
      { kind: 'new-event' },
    ],
    [
      'a list that does not say what it rejects changes nothing',
      row('limited.example', limited),
      { kind: 'already-so' },
    ],
    [
      'what a suspension rejects changes nothing',
      row('suspended.example', { reject: ['media'] }),
      { kind: 'already-so' },
    ],
    [
      'a retraction restores',
      row('limited.example', { ...open, retracted: true }),
      { kind: 'new-event', event: { action: 'restore' } },
    ],
    [
      'a suspension whose last day has passed restores',
      row('suspended.example', { until: '2026-11-23' }),
      { kind: 'new-event', event: { action: 'restore' } },
    ],
    [
      'a limit whose last day has passed restores',
      row('limited.example', { ...limited, until: '2026-11-23' }),
      { kind: 'new-event', event: { action: 'restore' } },
    ],
    [
      'the last day of a suspension ends no limit',
      row('limited.example', { until: '2026-11-23' }),
      { kind: 'already-so' },
    ],
    [
      'the last day of a limit ends no suspension',
      row('suspended.example', { ...limited, until: '2026-11-23' }),
      { kind: 'already-so' },
    ],
    ['a lifted block ends a suspension', row('suspended.example', UNBLOCKED), RESTORES],
    [
      'a lifted block ends no limit',
      row('limited.example', UNBLOCKED),
      { kind: 'already-so', file: 'decisions/limited.example.yaml' },
    ],
    ['nor that a server is watched', row('watched.example', UNBLOCKED), { kind: 'already-so' }],
    ['nor a limit above it', row('a.limited.example', UNBLOCKED), { kind: 'already-so' }],
    [
      'a lifted block below a suspension that the list does not name needs a hand',
      row('a.suspended.example', UNBLOCKED),
      { kind: 'by-hand', because: 'open-below' },
    ],
    [
      'what follows a suspension in front of which there was a limit needs a hand',
      row('harder.example', UNBLOCKED),
      { kind: 'by-hand', because: 'not-suspended' },
    ],
    [
      'what a list says that cannot know of today changes nothing',
      row('opened.example'),
      { kind: 'by-hand', because: 'decided-today' },
    ],
    ['an open server stays watched', row('watched.example', open), { kind: 'already-so' }],
    [
      'an open server that nobody knows is left alone',
      row('new.example', open),
      { kind: 'already-so', file: undefined },
    ],
    [
      'a restored server that is open needs nothing',
      row('open.example', open),
      { kind: 'already-so' },
    ],
    [
      'a server below a suspended one is covered',
      row('a.suspended.example'),
      { kind: 'covered', by: 'suspended.example' },
    ],
    [
      'a milder one below it becomes a decision of its own',
      row('a.b.suspended.example', limited),
      {
        kind: 'new-decision',
        file: 'decisions/a.b.suspended.example.yaml',
        record: { history: [{ action: 'limit' }] },
      },
    ],
    [
      'so does one that rejects less than a limited one above it',
      row('a.limited.example', { ...limited, reject: [] }),
      { kind: 'new-decision' },
    ],
    [
      'a harsher one below a limited one is not covered',
      row('a.limited.example'),
      { kind: 'new-decision' },
    ],
    [
      'an open one below a limited one of which the list says nothing needs a hand',
      row('a.limited.example', open),
      { kind: 'by-hand', because: 'open-below' },
    ],
    [
      'an allowed one below a limited one may be limited',
      row('a.limited.example', { ...open, allowed: true }),
      { kind: 'already-so' },
    ],
    [
      'an allowed one below a suspended one needs a hand',
      row('a.suspended.example', { ...open, allowed: true }),
      { kind: 'by-hand', because: 'open-below' },
    ],
    [
      'an open one below a server that is only watched needs nothing',
      row('a.watched.example', open),
      { kind: 'covered', by: 'watched.example' },
    ],
    [
      'a member of a group needs a hand',
      row('two.example'),
      { kind: 'by-hand', because: 'group-member', file: 'decisions/group.yaml' },
    ],
    ['but not where the group says the same', row('two.example', limited), { kind: 'already-so' }],
    [
      'an obfuscated decision needs a hand',
      row('hidden.example'),
      { kind: 'by-hand', because: 'obfuscated' },
    ],
    [
      'a name below an obfuscated one needs a hand',
      row('a.hidden.example'),
      { kind: 'by-hand', because: 'obfuscated' },
    ],
    [
      'a name to be masked above a clear one needs a hand',
      row('below.example', { obfuscated: true }),
      { kind: 'by-hand', because: 'obfuscated' },
    ],
    [
      'a masked row is known by its digest',
      row(undefined, { ...limited, digest: digestName('hidden.example') }),
      { kind: 'already-so', server: 'hidden.example' },
    ],
    [
      'a masked row with another digest needs a hand',
      row(undefined, { digest: digestName('other.example') }),
      { kind: 'by-hand', because: 'unknown-digest' },
    ],
    [
      'an announced event needs a hand',
      row('soon.example', limited),
      { kind: 'by-hand', because: 'scheduled' },
    ],
    [
      'a second event of the kind on the day needs a hand',
      row('today.example', { ...limited, reject: ['media'] }),
      { kind: 'by-hand', because: 'same-day' },
    ],
    [
      'our own server needs a hand',
      row('ours.example'),
      { kind: 'by-hand', because: 'our-own-server' },
    ],
    [
      'a file that cannot be read needs a hand',
      row('broken.example'),
      { kind: 'by-hand', because: 'file-exists' },
    ],
    [
      'a name too long for a file needs a hand',
      row(`${`${'a'.repeat(60)}.`.repeat(4)}example`),
      { kind: 'by-hand', because: 'long-name' },
    ],
    [
      'an allowed server may be limited',
      row('limited.example', { ...open, allowed: true }),
      { kind: 'already-so' },
    ],
    [
      'an allowed server that is suspended needs a hand',
      row('suspended.example', { ...open, allowed: true }),
      { kind: 'by-hand', because: 'not-suspended' },
    ],
  ])('%s', (_, one, expected) => {
    expect(planImport([one], known, OPTIONS)).toMatchObject([{ row: one, ...expected }]);
  });

  test('a server below another of the same list is covered, wherever it stands', () => {
    const plan = planImport([row('a.new.example'), row('new.example')], known, OPTIONS);
    expect(plan.map(({ kind }) => kind)).toEqual(['covered', 'new-decision']);
  });

  test('a milder server below another of the same list stays milder, wherever it stands', () => {
    const rows = [
      row('limited.new.example', { ...limited, reject: ['media'] }),
      row('new.example'),
      row('open.new.example', { ...open, comment: 'They are fine.' }),
      row('a.open.new.example', open),
    ];
    const plan = planImport(rows, known, OPTIONS);
    expect(plan).toMatchObject([
      { kind: 'new-decision', record: { history: [{ action: 'limit', reject: ['media'] }] } },
      { kind: 'new-decision', record: { history: [{ action: 'suspend' }] } },
      {
        kind: 'new-decision',
        record: {
          history: [{ date: OPTIONS.today, action: 'note', reason: 'They are fine.' }],
        },
      },
      { kind: 'already-so' },
    ]);
  });

  test('a server that was opened again below one that an earlier row suspends stays open', () => {
    const retracted = { ...open, retracted: true, since: '2026-02-03' };
    const plan = planImport([row('new.example'), row('a.new.example', retracted)], known, OPTIONS);
    expect(plan[1]).toMatchObject({
      kind: 'new-decision',
      record: { history: [{ date: '2026-02-03', action: 'note' }] },
    });
  });

  describe('where the list’s software holds the servers below to an entry in any case', () => {
    const all: ImportOptions = { ...OPTIONS, below: 'all' };
    const kinds = (...rows: readonly ListRow[]): string[] =>
      planImport(rows, known, all).map(({ kind }) => kind);

    test('a milder one below another of the same list is covered', () => {
      const plan = planImport([row('a.new.example', limited), row('new.example')], known, all);
      expect(plan).toMatchObject([
        { kind: 'covered', by: 'new.example' },
        { kind: 'new-decision' },
      ]);
      expect(kinds(row('new.example'), row('a.new.example', open))).toEqual([
        'new-decision',
        'covered',
      ]);
    });

    test('a milder one below a server of which the list says nothing is not', () => {
      expect(kinds(row('a.suspended.example', limited))).toEqual(['new-decision']);
    });

    test('a known decision between its row and the entries above stays as it is', () => {
      const below = row('far.below.example', { access: 'watched', reject: [] });
      expect(kinds(row('below.example'), below)).toEqual(['new-decision', 'already-so']);
      expect(kinds(below)).toEqual(['new-event']);
    });
  });

  test('a second row about a server is the same or needs a hand', () => {
    const plan = planImport(
      [row('new.example'), row('new.example'), row('new.example', limited)],
      known,
      OPTIONS,
    );
    expect(plan.map(({ kind }) => kind)).toEqual(['new-decision', 'already-so', 'by-hand']);
  });
});

describe('what is written', () => {
  const written = (one: ListRow, more: Partial<ImportOptions> = {}): string | undefined =>
    [
      ...plannedFiles(
        planImport([one], known, { ...OPTIONS, ...more }),
        () => 'history:\n  - date: 2025-01-01\n    action: limit\n    reason: x\n',
      ).values(),
    ][0];

  test('a decision has what the list says', () => {
    expect(
      written(
        row('new.example', {
          ...limited,
          reject: ['media'],
          comment: 'Spam,\n "daily"\u200b ',
          since: '2024-05-06',
          until: '2027-01-01',
          obfuscated: true,
          privateComment: 'psst',
        }),
        {
          source: { title: 'A list', url: 'https://lists.example/a.csv', read: '2026-11-24' },
        },
      ),
    ).toBe(`listing: obfuscated
history:
  - date: 2024-05-06
    action: limit
    reason: Spam, "daily"
    reject:
      - media
    sources:
      - title: A list
        url: https://lists.example/a.csv
        read: 2026-11-24
    until: 2027-01-01
`);
  });

  test.each<[string, ListRow, Partial<ImportOptions>, string]>([
    ['withheld where the list says nothing', row('new.example'), {}, 'withheld'],
    ['what the import gives', row('new.example'), { reason: 'From a list.' }, 'From a list.'],
    [
      'withheld where the comment says so in other letters',
      row('new.example', { comment: 'Withheld.' }),
      {},
      'withheld',
    ],
    [
      'without what turns its direction',
      row('new.example', { comment: 'Spam\u202e daily' }),
      {},
      'Spam daily',
    ],
    [
      'withheld where the comment shows a masked name',
      row('new.example', { comment: 'Like Hidden.example' }),
      {},
      'withheld',
    ],
    [
      'withheld where the comment hides a masked name in an address',
      row('new.example', { comment: 'See https://archive.example/hidden%2Eexample' }),
      {},
      'withheld',
    ],
    [
      'withheld where the comment names the server to be masked',
      row('new.example', { comment: 'new.example spams', obfuscated: true }),
      {},
      'withheld',
    ],
  ])('the reason is %s', (_, one, more, reason) => {
    expect(written(one, more)).toContain(`reason: ${reason}\n`);
  });

  test('a known decision keeps its day where the list knows a later one', () => {
    expect(written(row('limited.example', { since: '2026-03-04' }))).toContain(
      '- date: 2026-03-04\n    action: suspend',
    );
    expect(written(row('limited.example', { since: '2024-03-04' }))).toContain(
      '- date: 2026-11-24\n    action: suspend',
    );
  });
});

test('100,000 rows are read and planned in under three seconds of the processor', () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, index) =>
      `s${index}.${index % 7 === 0 ? 'Big' : `n${index % 1000}`}.example,${index % 3 === 0 ? 'silence' : 'suspend'},false,False,"Spam, no. ${index}",${index % 5 === 0 ? 'true' : 'false'}`,
  );
  const text = `#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n${lines.join('\n')}\n`;
  // Not by the clock: what else the machine does must not count.
  const start = process.cpuUsage();
  const plan = planImport(readList(text).rows, known, OPTIONS);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000_000).toBeLessThan(3);
  expect(plan).toHaveLength(100_000);
});
