import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCESSES, accessOf } from '../../src/register/access.ts';
import { stateOn } from '../../src/register/state.ts';
import { ACTIONS } from '../../src/schema/decision.ts';
import { addDays } from '../../src/schema/plain-date.ts';
import { eventOf } from '../event-of.ts';

test.each([
  ['watch', 'watched'],
  ['limit', 'limited'],
  ['suspend', 'suspended'],
  ['restore', 'open'],
  ['note', undefined],
] as const)('%s leads to %s', (action, access) => expect(accessOf(action)).toBe(access));

describe('what is in force on a day', () => {
  const limit = eventOf('2024-03-01', 'limit', { reject: ['media'] });
  const suspend = eventOf('2024-06-01', 'suspend', { until: '2024-06-30' });

  test('is open where nothing was decided', () => {
    expect(stateOn([], '2024-01-01')).toEqual({
      access: 'open',
      since: undefined,
      event: undefined,
      reject: [],
      until: undefined,
      lapsed: undefined,
    });
  });

  test('is open the day before the first event', () => {
    expect(stateOn([limit], '2024-02-29')).toMatchObject({ access: 'open', since: undefined });
  });

  test('is what the latest event says, from its day on', () => {
    expect(stateOn([limit], '2024-03-01')).toEqual({
      access: 'limited',
      since: '2024-03-01',
      event: limit,
      reject: ['media'],
      until: undefined,
      lapsed: undefined,
    });
    expect(stateOn([limit, suspend], '2024-06-01')).toMatchObject({
      access: 'suspended',
      since: '2024-06-01',
      until: '2024-06-30',
      reject: [],
    });
  });

  test('lasts through the last day of an event that ends by itself', () => {
    expect(stateOn([limit, suspend], '2024-06-30')).toMatchObject({ access: 'suspended' });
  });

  test('is then again what it was before', () => {
    expect(stateOn([limit, suspend], '2024-07-01')).toEqual({
      access: 'limited',
      since: '2024-07-01',
      event: limit,
      reject: ['media'],
      until: undefined,
      lapsed: suspend,
    });
  });

  test('is open after the only event has ended', () => {
    expect(stateOn([suspend], '2024-07-01')).toMatchObject({
      access: 'open',
      since: '2024-07-01',
      event: undefined,
      lapsed: suspend,
    });
  });

  test('knows nothing of what is announced for later', () => {
    const history = [limit, eventOf('2031-01-01', 'suspend')];
    expect(stateOn(history, '2030-12-31')).toEqual(stateOn([limit], '2030-12-31'));
    expect(stateOn(history, '2031-01-01').access).toBe('suspended');
  });

  test('does not bring back a restriction that a later event has replaced', () => {
    const history = [suspend, eventOf('2024-06-10', 'restore')];
    expect(stateOn(history, '2024-06-20')).toMatchObject({
      access: 'open',
      since: '2024-06-10',
      lapsed: undefined,
    });
    expect(stateOn(history, '2024-07-20')).toMatchObject({ access: 'open', since: '2024-06-10' });
  });

  test('counts from the later end where two restrictions have ended', () => {
    const history = [
      eventOf('2024-02-01', 'suspend', { until: '2024-12-31' }),
      eventOf('2024-03-01', 'limit', { until: '2024-04-01' }),
    ];
    expect(stateOn(history, '2024-05-01')).toMatchObject({
      access: 'suspended',
      since: '2024-04-02',
    });
    expect(stateOn(history, '2025-02-01')).toMatchObject({ access: 'open', since: '2025-01-01' });
  });

  test('is what the last of a day says', () => {
    const history = [eventOf('2024-03-01', 'watch'), eventOf('2024-03-01', 'suspend')];
    expect(stateOn(history, '2024-03-01').access).toBe('suspended');
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-01-01', days));
const history = fc
  .array(
    fc.tuple(
      day,
      fc.constantFrom(...ACTIONS),
      fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    ),
    { maxLength: 8 },
  )
  .map((events) =>
    events
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([date, action, days]) =>
        eventOf(
          date,
          action,
          days === undefined || action === 'note' || action === 'restore'
            ? {}
            : { until: addDays(date, days) },
        ),
      ),
  );

test('a note never changes anything', () => {
  fc.assert(
    fc.property(history, day, (events, today) => {
      expect(
        stateOn(
          events.filter(({ action }) => action !== 'note'),
          today,
        ),
      ).toEqual(stateOn(events, today));
    }),
  );
});

test('the state is the same on every day since the day it names, and was not reached later', () => {
  fc.assert(
    fc.property(history, day, (events, today) => {
      const { access, since } = stateOn(events, today);
      expect(ACCESSES).toContain(access);
      if (since === undefined) return;
      expect(since <= today).toBe(true);
      expect(stateOn(events, since).access).toBe(access);
      const before = stateOn(events, addDays(since, -1));
      expect(before.since === undefined || before.access !== access).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
