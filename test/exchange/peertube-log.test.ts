import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peertubeLog } from '../../src/exchange/formats/peertube-log.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';
import { stateOn } from '../../src/register/state.ts';
import { addDays } from '../../src/schema/plain-date.ts';
import { TODAY } from './arbitrary-register.ts';
import { anyListings, listingWith, on } from './history-of.ts';

const YESTERDAY = addDays(TODAY, -1);

interface Action {
  readonly type: string;
  readonly target: string;
  readonly createdAt: string;
}

function actionsIn(text: string): readonly Action[] {
  return (JSON.parse(text) as { actions: Action[] }).actions;
}

/** Whether an action says something else than the one about the same server before it. */
function isNew({ type, target }: Action, index: number, all: readonly Action[]): boolean {
  return all.slice(0, index).findLast((one) => one.target === target)?.type !== type;
}

/** The last action about each server. */
function last(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(actions.map((action) => [action.target, action]));
}

describe('writing and reading back', () => {
  test('keeps what came of every suspension up to yesterday', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { rows, problems } = peertubeLog.read(peertubeLog.write(listing).text);
        expect(problems).toEqual([]);
        const read = new Map(rows.map((row) => [row.server, row]));
        for (const { server, decision } of listing.rows) {
          const { access, since } = stateOn(decision.history, YESTERDAY);
          const row = read.get(server.name);
          if (server.digest !== undefined) expect(row).toBeUndefined();
          else if (access === 'suspended') expect(row).toMatchObject({ access, since });
          else if (row !== undefined)
            expect(row).toMatchObject({ access: 'open', retracted: true });
        }
        const names = listing.rows.map(({ server }) => server.name);
        expect(rows.filter(({ server }) => !names.includes(server ?? ''))).toEqual([]);
      }),
    );
  });

  test('says of every server what it does not say', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { text, dropped } = peertubeLog.write(listing);
        for (const { server, state } of listing.rows) {
          const because = dropped.filter((one) => one.server === server.name);
          if (because.length > 0) continue;
          expect(['open', 'suspended']).toContain(state.access);
          expect(text).toContain(`"${server.name}"`);
        }
      }),
    );
  });

  test('only adds to what the log of an earlier day said, but for what it repeats', () => {
    fc.assert(
      fc.property(anyListings, fc.nat({ max: 900 }), (listing, ago) => {
        const earlier = peertubeLog.write({ ...listing, today: addDays(TODAY, -ago) });
        const [before, after] = [earlier, peertubeLog.write(listing)].map(({ text }) =>
          actionsIn(text).filter(isNew),
        );
        expect(after?.slice(0, before?.length)).toEqual(before);
      }),
    );
  });

  test('repeats the end of a suspension as unblocked, never another thing, in order of time', () => {
    fc.assert(
      fc.property(anyListings, fc.nat({ max: 900 }), (listing, ago) => {
        const today = addDays(TODAY, -ago);
        const actions = actionsIn(peertubeLog.write({ ...listing, today }).text);
        const times = actions.map(({ createdAt }) => createdAt);
        expect(times).toEqual(times.toSorted());
        const first = `${addDays(today, -1).slice(0, 8)}01T00:00:00.000Z`;
        for (const action of actions)
          if (!isNew(action, actions.indexOf(action), actions))
            expect(action).toMatchObject({ type: 'unblock', createdAt: first });
        // Whoever listens from the second day of the month on hears of every end before it.
        const heard = new Set(
          actions.filter(({ createdAt }) => createdAt >= first).map(({ target }) => target),
        );
        for (const { target, type } of last(actions).values())
          if (type === 'unblock') expect(heard).toContain(target);
      }),
    );
  });
});

test('the plugin’s list is known, too', () => {
  expect(sniffFormat('{"data":[{"value":"a.example"}]}')).toBe(peertubeLog);
});

test('every way in which a suspension ends is an unblock, the oldest first', () => {
  const { text, dropped } = peertubeLog.write(
    listingWith({
      'restored.example': [on('2026-01-01', 'suspend'), on('2026-02-01', 'restore')],
      'lapsed.example': [on('2026-01-02', 'suspend', { until: '2026-01-31' })],
      'milder.example': [on('2026-01-03', 'suspend'), on('2026-03-01', 'limit')],
      'again.example': [on('2026-01-04', 'suspend'), on('2026-01-05', 'suspend')],
      'today.example': [on(TODAY, 'suspend', { until: '2027-01-01' })],
    }),
  );
  const { name } = JSON.parse(text) as { name: string };
  expect(name).toBe('Ours');
  const actions = actionsIn(text);
  expect(actions.map(({ type, target, createdAt }) => `${createdAt} ${type} ${target}`)).toEqual([
    '2026-01-01T00:00:00.000Z block restored.example',
    '2026-01-02T00:00:00.000Z block lapsed.example',
    '2026-01-03T00:00:00.000Z block milder.example',
    '2026-01-04T00:00:00.000Z block again.example',
    '2026-02-01T00:00:00.000Z unblock lapsed.example',
    '2026-02-01T00:00:00.000Z unblock restored.example',
    '2026-03-01T00:00:00.000Z unblock milder.example',
    '2026-11-01T00:00:00.000Z unblock lapsed.example',
    '2026-11-01T00:00:00.000Z unblock milder.example',
    '2026-11-01T00:00:00.000Z unblock restored.example',
  ]);
  expect(dropped.map(({ server, because }) => `${server}: ${because}`)).toEqual([
    'again.example: no-below',
    'milder.example: no-limit',
    'today.example: tomorrow',
    'today.example: no-end',
  ]);
});

test.each([
  ['2026-11-01', '2026-10-01'],
  ['2026-11-02', '2026-11-01'],
  ['2026-11-30', '2026-11-01'],
])('on %s, what is open again is unblocked once more on %s', (today, day) => {
  const history = [on('2026-01-01', 'suspend'), on('2026-02-01', 'restore')];
  const { text } = peertubeLog.write(listingWith({ 'a.example': history }, today));
  expect(actionsIn(text).map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
    '2026-01-01',
    '2026-02-01',
    day,
  ]);
  const { rows } = peertubeLog.read(text);
  expect(rows).toMatchObject([{ access: 'open', retracted: true, since: '2026-02-01' }]);
});

describe('reading', () => {
  const cases: readonly [string, unknown, readonly string[]][] = [
    [
      'actions out of order',
      {
        name: 'x',
        actions: [
          { type: 'unblock', target: 'a.example', createdAt: '2026-02-01T10:00:00Z' },
          { type: 'block', target: 'A.example', createdAt: '2026-01-01T10:00:00Z' },
        ],
      },
      ['1 a.example open since 2026-02-01'],
    ],
    [
      'a block that is said twice',
      {
        name: 'x',
        actions: [
          { type: 'block', target: 'a.example', createdAt: '2026-01-01T10:00:00Z' },
          { type: 'block', target: 'a.example', createdAt: '2026-01-02T10:00:00Z' },
        ],
      },
      ['1 a.example suspended since 2026-01-01'],
    ],
    [
      'accounts, other actions and no time',
      {
        name: 'x',
        actions: [
          { type: 'block', target: 'someone@a.example', createdAt: '2026-01-01T10:00:00Z' },
          { type: 'mute', target: 'a.example', createdAt: '2026-01-01T10:00:00Z' },
          { type: 'block', target: 'b.example', createdAt: 'soon' },
        ],
      },
      ['3 b.example suspended since ', '1 one-account', '2 not-an-item', '3 bad-date'],
    ],
    [
      'the plugin’s list',
      {
        data: [
          { value: 'a.example' },
          { value: 'b.example', updatedAt: '2020-05-07T14:42:48.954Z' },
          { value: 'b.example', action: 'remove', updatedAt: '2020-06-07T14:42:48.954Z' },
        ],
      },
      ['1 a.example suspended since ', '3 b.example open since 2020-06-07'],
    ],
    ['no actions', { name: 'x' }, ['0 unknown-shape']],
  ];
  test.each(cases)('copes with %s', (_, json, expected) => {
    const { rows, problems } = peertubeLog.read(JSON.stringify(json));
    expect([
      ...rows.map(
        ({ line, server, access, since }) =>
          `${line} ${server ?? ''} ${access} since ${since ?? ''}`,
      ),
      ...problems.map(({ line, code }) => `${line} ${code}`),
    ]).toEqual(expected);
  });
});

test.each(['createdAt', 'updatedAt'])(
  'a bad date is said to stand in %s where it does',
  (field) => {
    const actions = [{ type: 'block', target: 'a.example', [field]: 'soon' }];
    const { problems } = peertubeLog.read(JSON.stringify({ name: 'x', actions }));
    expect(problems).toEqual([{ code: 'bad-date', line: 1, field, got: 'soon' }]);
  },
);
