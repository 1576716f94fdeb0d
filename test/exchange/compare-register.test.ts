import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRegister } from '../../src/exchange/drift/compare-register.ts';
import type { Coverage } from '../../src/exchange/coverage.ts';
import type { Dropped, Format } from '../../src/exchange/format.ts';
import { fediblockholeCsv } from '../../src/exchange/formats/fediblockhole-csv.ts';
import { gotosocialJson } from '../../src/exchange/formats/gotosocial-json.ts';
import { lemmyBlocks } from '../../src/exchange/formats/lemmy-blocks.ts';
import { lemmyInstances } from '../../src/exchange/formats/lemmy-instances.ts';
import { mastodonAdminJson } from '../../src/exchange/formats/mastodon-admin-json.ts';
import { mastodonCsv } from '../../src/exchange/formats/mastodon-csv.ts';
import { mastodonJson } from '../../src/exchange/formats/mastodon-json.ts';
import { peertubeLog } from '../../src/exchange/formats/peertube-log.ts';
import { rapidblockJson } from '../../src/exchange/formats/rapidblock-json.ts';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listProblem, type ListProblem } from '../../src/exchange/problems/list-problem.ts';
import { UNBLOCKED, type ListRow } from '../../src/exchange/list-row.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { softwarePowers } from '../../src/exchange/drift/software-powers.ts';
import { digestName, maskName } from '../../src/register/mask-name.ts';
import { buildClearRegister, type Named } from '../../src/register/register.ts';
import { stateOn } from '../../src/register/state.ts';
import { withParents } from '../../src/register/with-parents.ts';
import type { DecisionRecord, EventRecord } from '../../src/schema/decision.ts';
import { clearListings, TODAY } from './arbitrary-register.ts';
import { on } from './history-of.ts';

const PUBLIC = mastodonJson.coverage;
const ADMIN = mastodonAdminJson.coverage;
const LEMMY = lemmyInstances.coverage;

/** A row of a server’s answer. */
function row(server: string, access: ListRow['access'], more: Partial<ListRow> = {}): ListRow {
  return { line: 1, server, access, reject: [], ...more };
}

interface Case {
  readonly decisions?: Readonly<Record<string, readonly EventRecord[] | DecisionRecord>>;
  readonly rows?: readonly ListRow[];
  readonly coverage?: Coverage;
  readonly software?: string;
  /** Masked names without digest. */
  readonly masked?: readonly string[];
  readonly patterns?: readonly ListRow[];
  readonly problems?: readonly ListProblem[];
}

/** Compares, by default with all that a Mastodon server tells its own team. */
function compare({
  decisions = {},
  rows = [],
  coverage = ADMIN,
  software,
  masked = [],
  patterns = [],
  problems = masked.map((got) => listProblem('masked-name', 1, { got })),
}: Case) {
  const records = Object.entries(decisions).map(([id, one]): Named<DecisionRecord> => ({
    id,
    data: 'history' in one ? one : { history: [...one] },
  }));
  const powers = softwarePowers(software ?? 'mastodon');
  const list = { rows, patterns, problems, coverage, powers };
  return compareRegister(list, buildClearRegister(records, []), TODAY);
}

/** Each difference as “kind server what”, each uncertainty as “? because server what”. */
function outline(one: Case): string[] {
  const { differences, uncertain } = compare(one);
  return [
    ...differences.map(({ kind, server, what }) => `${kind} ${server} ${what.join(' ')}`),
    ...uncertain.map(({ because, server, what }) => `? ${because} ${server} ${what.join(' ')}`),
  ];
}

const suspended = [on('2025-01-01', 'suspend')];
const limited = [on('2025-01-01', 'limit')];
const watched = [on('2025-01-01', 'watch')];
const noMedia = [on('2025-01-01', 'watch', { reject: ['media'] })];

describe('a difference', () => {
  test.each<[string, Case, string[]]>([
    [
      'is not there where both say the same',
      { decisions: { 'a.example': suspended }, rows: [row('a.example', 'suspended')] },
      [],
    ],
    [
      'is found where only the server says it',
      { rows: [row('a.example', 'limited')] },
      ['only-there a.example access'],
    ],
    [
      'is found where only the register says it',
      { decisions: { 'a.example': limited } },
      ['only-here a.example access'],
    ],
    [
      'is found in the severity',
      { decisions: { 'a.example': limited }, rows: [row('a.example', 'suspended')] },
      ['differs a.example access'],
    ],
    [
      'is found in media and reports',
      {
        decisions: { 'a.example': [on('2025-01-01', 'limit', { reject: ['media'] })] },
        rows: [row('a.example', 'limited', { reject: ['reports'] })],
      },
      ['differs a.example media reports'],
    ],
    [
      'is found in severity and media at once',
      {
        decisions: { 'a.example': limited },
        rows: [row('a.example', 'watched', { reject: ['media'] })],
      },
      ['differs a.example access media'],
    ],
    [
      'is none in what a suspension rejects anyway',
      {
        decisions: { 'a.example': suspended },
        rows: [row('a.example', 'suspended', { reject: ['media', 'reports'] })],
      },
      [],
    ],
    [
      'is none for a watched server, where there is nothing to enforce',
      { decisions: { 'a.example': watched } },
      [],
    ],
    [
      'is none for a watched server with an entry that does nothing',
      { decisions: { 'a.example': watched }, rows: [row('a.example', 'open')] },
      [],
    ],
    [
      'is found for a watched server whose media are to be rejected',
      { decisions: { 'a.example': noMedia } },
      ['only-here a.example media'],
    ],
    [
      'is found where what was restored is still enforced',
      {
        decisions: { 'a.example': [...suspended, on('2026-01-01', 'restore')] },
        rows: [row('a.example', 'suspended')],
      },
      ['only-there a.example access'],
    ],
    [
      'is none where an entry of the server has ended',
      { rows: [row('a.example', 'suspended', { until: '2026-11-23' })] },
      [],
    ],
    [
      'is found where an entry of the server ends today',
      { rows: [row('a.example', 'suspended', { until: TODAY })] },
      ['only-there a.example access'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });

  test('says since when the register does not say it any more', () => {
    const decisions = { 'a.example': [on('2025-01-01', 'limit', { until: '2026-10-31' })] };
    const { differences } = compare({ decisions, rows: [row('a.example', 'limited')] });
    expect(differences).toMatchObject([
      { kind: 'only-there', here: { access: 'open', decision: 'a.example', ended: '2026-10-31' } },
    ]);
  });

  test('says from when on the register will say it', () => {
    const decisions = { 'a.example': [on('2026-12-01', 'suspend')] };
    expect(compare({ decisions }).differences).toEqual([]);
    expect(compare({ decisions, rows: [row('a.example', 'suspended')] }).differences).toMatchObject(
      [{ kind: 'only-there', here: { access: 'open', announced: '2026-12-01' } }],
    );
  });

  test('is found for each server of a group by itself', () => {
    const group = { title: 'Old ones', servers: ['a.example', 'b.example'], history: limited };
    const { differences } = compare({
      decisions: { 'old-ones': group },
      rows: [row('b.example', 'limited')],
    });
    expect(differences).toMatchObject([
      { kind: 'only-here', server: 'a.example', here: { decision: 'old-ones', group: true } },
    ]);
  });
});

describe('a server below another', () => {
  const both = { 'a.example': suspended, 'b.a.example': [on('2025-02-01', 'limit')] };
  const open = {
    'a.example': suspended,
    'b.a.example': [on('2024-01-01', 'suspend'), on('2025-02-01', 'restore')],
  };
  const above = row('a.example', 'suspended');

  test.each<[string, Case, string[]]>([
    [
      'is covered by the decision about the one above',
      { decisions: { 'a.example': suspended }, rows: [above, row('b.a.example', 'suspended')] },
      [],
    ],
    [
      'is covered by the entry for the one above',
      { decisions: { 'a.example': suspended, 'b.a.example': suspended }, rows: [above] },
      [],
    ],
    [
      'differs where its entry is milder than the decision above',
      { decisions: { 'a.example': suspended }, rows: [above, row('b.a.example', 'limited')] },
      ['differs b.a.example access'],
    ],
    [
      'differs where Mastodon lacks the entry that would make it milder',
      { decisions: both, rows: [above] },
      ['differs b.a.example access'],
    ],
    [
      'does not differ where Mastodon has it',
      { decisions: both, rows: [above, row('b.a.example', 'limited')] },
      [],
    ],
    [
      'needs an entry that does nothing to be open in Mastodon',
      { decisions: open, rows: [above] },
      ['only-there b.a.example access'],
    ],
    [
      'is open in Mastodon with it',
      { decisions: open, rows: [above, row('b.a.example', 'open')] },
      [],
    ],
    [
      'may be open in Mastodon by an entry that is not public',
      { decisions: open, rows: [above], coverage: PUBLIC },
      ['? exception-not-told b.a.example access'],
    ],
    [
      'cannot be milder in Akkoma, which is no drift',
      { decisions: both, rows: [above, row('b.a.example', 'limited')], software: 'akkoma' },
      ['? no-exception b.a.example access'],
    ],
    [
      'may be allowed in GoToSocial',
      {
        decisions: open,
        rows: [above],
        software: 'gotosocial',
        coverage: gotosocialJson.coverage,
      },
      ['? exception-not-told b.a.example access'],
    ],
    [
      'is not covered in Lemmy',
      {
        decisions: { 'a.example': suspended, 'b.a.example': suspended },
        rows: [above],
        software: 'lemmy',
        coverage: LEMMY,
      },
      ['only-here b.a.example access'],
    ],
    [
      'is not held to the one above in Lemmy',
      { decisions: open, rows: [above], software: 'lemmy', coverage: LEMMY },
      [],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });

  test('says whose decision and whose entry apply', () => {
    const decisions = { 'a.example': limited };
    const rows = [row('b.a.example', 'suspended'), row('a.example', 'limited')];
    expect(compare({ decisions, rows }).differences).toMatchObject([
      {
        server: 'b.a.example',
        here: { access: 'limited', decision: 'a.example', from: 'a.example' },
        there: { access: 'suspended', from: undefined },
      },
    ]);
    expect(compare({ decisions: both, rows: [above] }).differences).toMatchObject([
      { server: 'b.a.example', there: { access: 'suspended', from: 'a.example' } },
    ]);
  });
});

describe('it is not certain', () => {
  const limitedNoMedia = { 'a.example': [on('2025-01-01', 'limit', { reject: ['media'] })] };

  test.each<[string, Case, string[]]>([
    [
      'whether media are rejected where the answer does not say',
      {
        decisions: limitedNoMedia,
        rows: [row('a.example', 'limited', { reject: undefined })],
        coverage: PUBLIC,
      },
      ['? not-told a.example media'],
    ],
    [
      'whether a watched server’s media are, where such entries are not public',
      { decisions: { 'a.example': noMedia }, coverage: PUBLIC },
      ['? not-told a.example media'],
    ],
    [
      'but in Lemmy it is known to be impossible',
      { decisions: { 'a.example': noMedia }, coverage: LEMMY, software: 'lemmy' },
      ['? cannot a.example media'],
    ],
    [
      'nor can Lemmy limit a server, which is no drift',
      { decisions: { 'a.example': limited }, coverage: LEMMY, software: 'lemmy' },
      ['? cannot a.example access'],
    ],
    [
      'although it is one where Lemmy suspends it',
      {
        decisions: { 'a.example': limited },
        rows: [row('a.example', 'suspended')],
        coverage: LEMMY,
        software: 'lemmy',
      },
      ['differs a.example access'],
    ],
    [
      'whether GoToSocial limits a server, where it tells only what it suspends',
      {
        decisions: { 'a.example': limited },
        coverage: gotosocialJson.coverage,
        software: 'gotosocial',
      },
      ['? not-told a.example access'],
    ],
    [
      'whether a server is missing, where some are left out',
      { decisions: { 'a.example': suspended }, coverage: { ...ADMIN, complete: false } },
      ['? hidden-rows a.example access'],
    ],
    [
      'whether a server is missing from a log of PeerTube, which leaves out what came from lists',
      {
        decisions: { 'a.example': suspended },
        software: 'peertube',
        coverage: peertubeLog.coverage,
      },
      ['? hidden-rows a.example access'],
    ],
    [
      'which still tells what is there',
      {
        decisions: { 'a.example': suspended },
        rows: [row('a.example', 'limited'), row('b.example', 'limited')],
        coverage: { ...ADMIN, complete: false },
      },
      ['differs a.example access', 'only-there b.example access'],
    ],
    [
      'whether a server is missing where only some are allowed',
      {
        decisions: { 'a.example': suspended },
        rows: [row('c.example', 'open', { allowed: true })],
        software: 'akkoma',
      },
      ['? allow-list a.example access'],
    ],
    [
      'nor is it where Lemmy allows only some',
      {
        decisions: { 'a.example': suspended },
        rows: [row('c.example', 'open', { allowed: true })],
        software: 'lemmy',
        coverage: LEMMY,
      },
      ['? allow-list a.example access'],
    ],
    [
      'but one that is allowed is not suspended',
      {
        decisions: { 'a.example': suspended },
        rows: [row('a.example', 'open', { allowed: true })],
        software: 'akkoma',
      },
      ['only-here a.example access'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });
});

describe('a CSV file that Mastodon exported, which leaves out what it does not restrict,', () => {
  const coverage = mastodonCsv.coverage;
  const noReports = [on('2025-01-01', 'watch', { reject: ['reports'] })];

  test.each<[string, Case, string[]]>([
    [
      'may lack a server of which only reports are rejected',
      { decisions: { 'a.example': noReports }, coverage },
      ['? not-told a.example reports'],
    ],
    [
      'may lack the entry that keeps a server below another open',
      {
        decisions: { 'a.example': suspended, 'b.a.example': watched },
        rows: [row('a.example', 'suspended')],
        coverage,
      },
      ['? exception-not-told b.a.example access'],
    ],
    [
      'tells what it names, also of those',
      {
        decisions: { 'a.example': noReports },
        rows: [row('a.example', 'watched', { reject: ['media'] })],
        coverage,
      },
      ['differs a.example media reports'],
    ],
    [
      'lacks no server that is limited or suspended',
      { decisions: { 'a.example': limited, 'b.example': suspended }, coverage },
      ['only-here a.example access', 'only-here b.example access'],
    ],
    [
      'is not FediBlockHole’s, which leaves out nothing',
      { decisions: { 'a.example': noReports }, coverage: fediblockholeCsv.coverage },
      ['only-here a.example reports'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });
});

describe('an entry that no decision can be about', () => {
  const cf = row('cf', 'suspended');
  const inCf = { 'a.cf': suspended, 'b.a.cf': suspended, 'a.example': suspended };

  test.each<[string, Case, string[]]>([
    ['is drift', { patterns: [cf] }, ['only-there cf access']],
    [
      'of a whole top-level domain covers all servers below it, and those alone',
      { decisions: inCf, patterns: [cf] },
      ['only-here a.example access', 'only-there cf access'],
    ],
    [
      'may do more to them than the register says',
      { decisions: { 'a.cf': limited, 'b.cf': watched }, patterns: [cf] },
      ['differs a.cf access', 'only-there b.cf access', 'only-there cf access'],
    ],
    [
      'or less',
      { decisions: inCf, patterns: [row('cf', 'limited')] },
      [
        'differs a.cf access',
        'only-here a.example access',
        'differs b.a.cf access',
        'only-there cf access',
      ],
    ],
    [
      'counts behind an entry of a server’s own in Mastodon',
      {
        decisions: { 'a.cf': limited, 'c.cf': watched },
        rows: [row('a.cf', 'limited'), row('c.cf', 'open')],
        patterns: [cf],
      },
      ['only-there cf access'],
    ],
    [
      'counts beside it in Akkoma, which knows stars, too',
      {
        decisions: { 'a.cf': limited },
        rows: [row('a.cf', 'limited')],
        patterns: [row('*.cf', 'suspended')],
        software: 'akkoma',
      },
      ['? no-exception a.cf access', 'only-there cf access'].toReversed(),
    ],
    [
      'of a name with any ending covers all that begin so in Akkoma',
      {
        decisions: { 'noisy.example': suspended, 'b.noisy.test.example': suspended, 'a.noisy': [] },
        patterns: [row('noisy.*', 'suspended')],
        software: 'akkoma',
      },
      ['only-there noisy.* access'],
    ],
    [
      'which restricts nothing is none',
      { decisions: { 'a.cf': watched }, patterns: [row('cf', 'open')] },
      [],
    ],
    [
      'that rejects media is drift',
      { patterns: [row('cf', 'watched', { reject: ['media'] })] },
      ['only-there cf media'],
    ],
    ['that has ended is none', { patterns: [row('cf', 'suspended', { until: '2026-11-23' })] }, []],
    [
      'with a star leaves in doubt what it may cover where the software may know no stars',
      { decisions: inCf, patterns: [row('*.cf', 'suspended')] },
      ['only-here a.example access', '? unread-entry a.cf access', '? unread-entry b.a.cf access'],
    ],
    [
      'so does one with any ending',
      {
        decisions: { 'noisy.example': suspended, 'a.example': suspended },
        patterns: [row('noisy.*', 'suspended')],
      },
      ['only-here a.example access', '? unread-entry noisy.example access'],
    ],
    [
      'so does a top-level domain where the software looks at the very name',
      {
        decisions: inCf,
        patterns: [cf],
        software: 'lemmy',
        coverage: LEMMY,
      },
      ['only-here a.example access', '? unread-entry a.cf access', '? unread-entry b.a.cf access'],
    ],
    [
      'with a star alone leaves all in doubt that have no entry',
      {
        decisions: { 'a.example': suspended, 'b.example': suspended },
        rows: [row('b.example', 'limited')],
        patterns: [row('*', 'suspended')],
      },
      ['differs b.example access', '? unread-entry a.example access'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });

  test('has no server’s state but its own beside it', () => {
    expect(compare({ decisions: inCf, patterns: [cf] }).differences).toMatchObject([
      { server: 'a.example', wide: false },
      { server: 'cf', wide: true, here: { access: 'open' }, there: { access: 'suspended' } },
    ]);
    expect(compare({ decisions: { 'a.cf': limited }, patterns: [cf] }).differences).toMatchObject([
      { server: 'a.cf', there: { access: 'suspended', from: 'cf' } },
      { server: 'cf' },
    ]);
  });
});

describe('an entry that cannot be read', () => {
  const decisions = { 'a.example': suspended, 'b.example': suspended, 'c.b.example': suspended };
  const of = (text: string, format?: Format, software?: string): string[] => {
    const { rows, patterns, problems } = listedAs(readList(text, format), {});
    return outline({ decisions, rows, patterns, problems, ...(software ? { software } : {}) });
  };
  const csv = (...lines: string[]): string =>
    ['#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate', ...lines].join(
      '\n',
    );
  const missing = [
    'only-here a.example access',
    'only-here b.example access',
    'only-here c.b.example access',
  ];
  const bInDoubt = [
    'only-here a.example access',
    '? unread-entry b.example access',
    '? unread-entry c.b.example access',
  ];

  test.each<[string, string, string[]]>([
    ['a severity that is not known', csv('b.example,defederate,,,,'), bInDoubt],
    ['no severity at all', csv('b.example,,false,false,,false', 'z.example,noop,,,,'), bInDoubt],
    ['cells that are shifted', csv('b.example,false,suspend,,,'), bInDoubt],
    ['an address of the server', csv('https://b.example/about,suspend,,,,'), bInDoubt],
    ['a port', csv('b.example:8443,suspend,,,,'), bInDoubt],
    ['a star in front', csv('*.b.example,suspend,,,,'), bInDoubt],
    ['two rows that differ', csv('b.example,suspend,,,,', 'b.example,silence,,,,'), bInDoubt],
    ['a name with a space', csv('b example,suspend,,,,'), bInDoubt],
    ['a name with another mark', csv('b_example,suspend,,,,'), bInDoubt],
    ['a name of nobody', csv('foo bar,suspend,,,,'), missing],
    ['a name without a dot', csv('host-1,suspend,,,,'), missing],
    ['no name', csv(',suspend,,,,'), missing],
    ['an address of a machine', csv('10.0.0.1,suspend,,,,'), missing],
    ['an account', csv('@loud@b.example,suspend,,,,'), missing],
    [
      'another server’s severity',
      csv('z.example,defederate,,,,'),
      [...missing, '? unread-entry z.example access'],
    ],
    [
      'a masked name with a severity that is not known',
      JSON.stringify([
        { domain: 'b.*****le', digest: 'a'.repeat(64), severity: 'defederate' },
        { domain: 'z.example', severity: 'silence' },
      ]),
      [
        'only-here a.example access',
        'only-here c.b.example access',
        'only-there z.example access',
        '? may-be-masked b.example access',
        '? may-be-masked b.*****le access',
      ],
    ],
  ])('leaves in doubt whom it may be about, and nobody else: %s', (_what, text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test.each<[string, Format, object]>([
    ['Lemmy', lemmyBlocks, [{ instance: 'b.example', block: 'yes' }]],
    ['PeerTube', peertubeLog, { name: 'x', actions: [{ type: 'mute', target: 'b.example' }] }],
    ['RapidBlock', rapidblockJson, { '@spec': 'x', blocks: { 'b.example': { isBlocked: 1 } } }],
    ['Mastodon', mastodonAdminJson, [{ domain: 'b.example', severity: 'x', reject_media: false }]],
    ['GoToSocial', gotosocialJson, [{ domain: 'b.example', severity: 'x' }]],
    ['a bare name', mastodonJson, ['b.example']],
  ])('is known by its server in each format: %s', (_what, format, json) => {
    expect(of(JSON.stringify(json), format)).toEqual(bInDoubt);
  });

  test('below one that is about the very name, nobody is in doubt', () => {
    const one = [{ instance: 'b.example', block: 'yes' }];
    expect(of(JSON.stringify(one), lemmyBlocks, 'lemmy')).toEqual([
      'only-here a.example access',
      'only-here c.b.example access',
      '? unread-entry b.example access',
    ]);
  });
});

describe('a comparison', () => {
  const decisions = { 'a.example': suspended };
  const rows = [row('a.example', 'suspended')];
  const outcome = (one: Case): string => compare(one).outcome;
  const unread = (code: ListProblem['code'], facts: Partial<ListProblem> = {}) => ({
    decisions,
    rows,
    problems: [listProblem(code, 2, facts)],
  });

  test('comes to “same” only where nothing is open', () => {
    expect(outcome({ decisions, rows })).toBe('same');
    expect(outcome({ decisions, rows, coverage: PUBLIC })).toBe('same');
    expect(outcome({ decisions, rows, coverage: { ...ADMIN, complete: false } })).toBe('uncertain');
    expect(outcome({ decisions, rows, masked: ['a.ex****e'] })).toBe('drift');
    expect(outcome({ decisions, masked: ['a.ex****e'] })).toBe('uncertain');
    expect(outcome({ decisions: { 'a.example': limited }, software: 'lemmy' })).toBe('uncertain');
    expect(outcome({ decisions, rows, patterns: [row('*.cf', 'suspended')] })).toBe('same');
    expect(outcome({ decisions })).toBe('drift');
  });

  test.each<ListProblem['code']>([
    'not-a-server',
    'no-dot',
    'no-server',
    'not-an-item',
    'unknown-severity',
    'shifted-columns',
    'any-ending',
    'whole-top-level-domain',
    'bad-punycode',
    'shown-to-nobody',
  ])('does not come to “same” where an entry was not read: %s', (code) => {
    expect(outcome(unread(code, { got: 'foo' }))).toBe('uncertain');
    expect(outcome({ ...unread(code), rows: [] })).toBe('drift');
  });

  test.each<ListProblem['code']>([
    'canary-row',
    'ip-address',
    'one-account',
    'only-sensitive',
    'no-such-action',
  ])('may come to “same” beside an entry that no decision could say: %s', (code) => {
    const { outcome: found, unread: said } = compare(unread(code));
    expect(found).toBe('same');
    expect(said).toMatchObject([{ code }]);
  });
});

describe('an entry that only says that a server is not suspended', () => {
  const unblocked = [row('a.example', 'open', { ...UNBLOCKED, reject: undefined })];
  const { coverage } = rapidblockJson;

  test.each<[string, Case, string[]]>([
    [
      'is drift where it is',
      { decisions: { 'a.example': suspended } },
      ['only-here a.example access'],
    ],
    [
      'does not tell whether it is limited',
      { decisions: { 'a.example': limited } },
      ['? not-told a.example access'],
    ],
    ['is all that is wanted of an open one', { decisions: { 'a.example': watched } }, []],
  ])('%s', (_what, one, expected) => {
    expect(outline({ ...one, rows: unblocked, coverage })).toEqual(expected);
  });

  test('is no sign of an allow list', () => {
    const decisions = { 'b.example': suspended };
    expect(outline({ decisions, rows: unblocked, coverage })).toEqual([
      'only-here b.example access',
    ]);
  });
});

describe('a masked entry', () => {
  const name = 'some-server.example';
  const decisions = { [name]: suspended };
  const veiled = (access: ListRow['access'], more: Partial<ListRow> = {}): ListRow => ({
    line: 1,
    server: undefined,
    masked: maskName(name),
    digest: digestName(name),
    access,
    reject: undefined,
    ...more,
  });

  test.each<[string, Case, string[]]>([
    ['is known by its digest', { decisions, rows: [veiled('suspended')], coverage: PUBLIC }, []],
    [
      'is known by its digest where it differs',
      { decisions, rows: [veiled('limited')], coverage: PUBLIC },
      [`differs ${name} access`],
    ],
    [
      'is none of ours where its digest is another',
      {
        decisions,
        rows: [veiled('suspended', { digest: digestName('some-severs.example') })],
        coverage: PUBLIC,
      },
      [`only-here ${name} access`, `only-there ${maskName(name)} access`],
    ],
    [
      'may be about a server below one of ours',
      {
        decisions: { 'server.example': suspended },
        rows: [
          row('server.example', 'suspended'),
          veiled('suspended', { masked: 'so**.*****r.example' }),
        ],
        coverage: PUBLIC,
      },
      ['? may-be-masked so**.*****r.example access'],
    ],
    [
      'without a digest may be a server’s whose letters fit',
      { decisions, masked: ['som*-*e**er*exa**le'], coverage: PUBLIC },
      [`? may-be-masked ${name} access`, '? may-be-masked som*-*e**er*exa**le access'],
    ],
    [
      'with an ellipsis may be any server’s that begins and ends so',
      { decisions: { ...decisions, 'other.example': suspended }, masked: ['some…ple'] },
      [
        'only-here other.example access',
        `? may-be-masked ${name} access`,
        '? may-be-masked some…ple access',
      ],
    ],
    [
      'without a digest is nobody’s where no letters fit',
      {
        decisions,
        rows: [row(name, 'suspended')],
        masked: ['oth**-*e**er*exa**le'],
        coverage: PUBLIC,
      },
      ['only-there oth**-*e**er*exa**le access'],
    ],
    [
      'without a digest is not that of a server which has an entry',
      {
        decisions,
        rows: [row(name, 'suspended')],
        masked: ['som*-*e**er*exa**le'],
        coverage: PUBLIC,
      },
      ['only-there som*-*e**er*exa**le access'],
    ],
  ])('%s', (_what, one, expected) => {
    expect(outline(one)).toEqual(expected);
  });
});

describe('a name is to be hidden', () => {
  const hidden = (one: Case): string[] =>
    compare(one)
      .differences.filter((difference) => difference.hidden)
      .map(({ server }) => server);

  test('where the register or the server masks it, or that of a server above', () => {
    const obfuscated: DecisionRecord = { listing: 'obfuscated', history: suspended };
    expect(hidden({ decisions: { 'a.example': obfuscated, 'b.example': suspended } })).toEqual([
      'a.example',
    ]);
    expect(
      hidden({
        decisions: { 'a.example': obfuscated },
        rows: [
          row('b.a.example', 'limited'),
          row('c.example', 'limited', { obfuscated: true }),
          row('d.example', 'limited'),
        ],
      }),
    ).toEqual(['a.example', 'b.a.example', 'c.example']);
  });

  test('but not where the register shows it', () => {
    const decisions = { 'a.example': limited };
    const rows = [row('a.example', 'suspended', { obfuscated: true })];
    expect(compare({ decisions, rows }).differences).toHaveLength(1);
    expect(hidden({ decisions, rows })).toEqual([]);
  });
});

/** Servers about which a list says something else than the register, and admits it. */
function unsaidIn(dropped: readonly Dropped[]): ReadonlySet<string> {
  return new Set(
    dropped
      .filter(({ because }) => ['tomorrow', 'milder-below'].includes(because))
      .map(({ server }) => server),
  );
}

/** Lists that hold what is not restricted, or nothing at all. */
const NO_ENTRIES: readonly string[] = ['mastodon-allows', 'fires-dataset'];

describe.each(writtenFormats.filter(({ name }) => !NO_ENTRIES.includes(name)))(
  'a server that does what $name says',
  (format) => {
    const list = (text: string) => ({
      ...listedAs(readList(text, format), { as: 'suspend' }),
      coverage: format.coverage,
      powers: softwarePowers(format.software),
    });

    test('has no drift in what it can say', () => {
      fc.assert(
        fc.property(clearListings, (listing) => {
          const { text, dropped } = format.write(listing);
          const unsaid = unsaidIn(dropped);
          const { differences } = compareRegister(list(text), listing.register, TODAY);
          const found = differences.filter(({ server }) => !unsaid.has(server));
          expect(found).toEqual([]);
        }),
      );
    });

    test('has drift as soon as one entry is changed, taken away or added', () => {
      fc.assert(
        fc.property(clearListings, fc.nat(), fc.nat(2), (listing, index, change) => {
          const { text, dropped } = format.write(listing);
          const whole = list(text);
          const unsaid = unsaidIn(dropped);
          const names = listing.rows.map(({ server }) => server.name);
          const alone = (name: string): boolean =>
            names.every(
              (other) =>
                other === name ||
                (!withParents(name).includes(other) && !withParents(other).includes(name)),
            );
          const rows = whole.rows.filter(
            ({ server, access, until }) =>
              server !== undefined &&
              !unsaid.has(server) &&
              alone(server) &&
              (access === 'limited' || access === 'suspended') &&
              (until === undefined || until >= TODAY),
          );
          const one = rows[index % Math.max(1, rows.length)];
          const changed = one === undefined || change === 0 ? undefined : one;
          const rest = whole.rows.filter((other) => other !== changed);
          const server = changed?.server ?? 'added.other.example';
          const access = changed?.access === 'suspended' ? 'limited' : 'suspended';
          const next =
            change === 1 && changed !== undefined
              ? rest
              : [...rest, row(server, access, { reject: undefined })];
          const { differences, uncertain } = compareRegister(
            { ...whole, rows: next },
            listing.register,
            TODAY,
          );
          const missing = format.coverage.complete ? 'only-here' : 'hidden-rows';
          const kind = changed === undefined ? 'only-there' : change === 1 ? missing : 'differs';
          const found = differences.find((other) => other.server === server)?.kind;
          const doubt = uncertain.find((other) => other.server === server)?.because;
          expect(found ?? doubt).toBe(kind);
        }),
      );
    });
  },
);

test('any change of media or reports is found where the answer tells them', () => {
  const format = writtenFormats.find(({ name }) => name === 'mastodon-csv');
  fc.assert(
    fc.property(
      clearListings,
      fc.nat(),
      fc.constantFrom('media', 'reports'),
      (listing, index, what) => {
        const { rows, problems } = readList(format?.write(listing).text ?? '', format);
        const mild = rows.filter(({ access }) => access === 'limited' || access === 'watched');
        const one = mild[index % Math.max(1, mild.length)];
        if (one?.server === undefined) return;
        const { reject = [] } = one;
        const toggled = reject.includes(what)
          ? reject.filter((other) => other !== what)
          : [...reject, what];
        const { differences } = compareRegister(
          {
            rows: rows.map((other) => (other === one ? { ...one, reject: toggled } : other)),
            patterns: [],
            problems,
            coverage: ADMIN,
            powers: softwarePowers('mastodon'),
          },
          listing.register,
          TODAY,
        );
        expect(differences.map(({ server }) => server)).toContain(one.server);
      },
    ),
  );
});

test('every decision is compared, and every entry', () => {
  fc.assert(
    fc.property(clearListings, ({ rows, register }) => {
      const wanted = rows.filter(({ decision }) => {
        const { access, reject } = stateOn(decision.history, TODAY);
        return access === 'limited' || access === 'suspended' || reject.length > 0;
      });
      const empty = {
        rows: [],
        patterns: [],
        problems: [],
        coverage: ADMIN,
        powers: softwarePowers('mastodon'),
      };
      const { differences, servers } = compareRegister(empty, register, TODAY);
      expect(servers).toBe(rows.length);
      expect(differences.map(({ server }) => server)).toEqual(
        wanted.map(({ server }) => server.name).toSorted(),
      );
    }),
  );
});
