import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eventAnchor,
  historyLines,
  lastsToItsEnd,
  lineAnchor,
  nextChange,
} from '../../src/register/history-lines.ts';
import { rejectsAlike, stateOn } from '../../src/register/state.ts';
import { ACTIONS, REJECTS, type EventRecord } from '../../src/schema/decision.ts';
import { addDays } from '../../src/schema/plain-date.ts';
import { eventOf } from '../event-of.ts';

/** The ends in a history, each as its day, what applied and what applies since. */
function ends(history: readonly EventRecord[], today = '2030-01-01'): string[] {
  return historyLines(history, today)
    .filter(({ kind }) => kind === 'end')
    .map(({ date, before, after }) => `${date} ${before.access} ${after.access}`);
}

describe('an end that came by itself', () => {
  test.each([
    [
      'a watch',
      [eventOf('2026-09-01', 'watch', { until: '2026-09-30' })],
      ['2026-10-01 watched open'],
    ],
    [
      'a limit',
      [eventOf('2026-09-01', 'limit', { until: '2026-09-30' })],
      ['2026-10-01 limited open'],
    ],
    [
      'a suspension',
      [eventOf('2026-09-01', 'suspend', { until: '2026-09-30' })],
      ['2026-10-01 suspended open'],
    ],
    [
      'one of a single day',
      [eventOf('2026-12-31', 'limit', { until: '2026-12-31' })],
      ['2027-01-01 limited open'],
    ],
    [
      'a suspension in a limit',
      [eventOf('2026-08-01', 'limit'), eventOf('2026-09-01', 'suspend', { until: '2026-09-30' })],
      ['2026-10-01 suspended limited'],
    ],
    [
      'a milder one in a suspension',
      [eventOf('2026-08-01', 'suspend'), eventOf('2026-09-01', 'limit', { until: '2026-09-30' })],
      ['2026-10-01 limited suspended'],
    ],
    [
      'two in one another',
      [
        eventOf('2026-08-01', 'limit', { until: '2026-11-30' }),
        eventOf('2026-09-01', 'suspend', { until: '2026-09-30' }),
      ],
      ['2026-10-01 suspended limited', '2026-12-01 limited open'],
    ],
    [
      'two that overlap',
      [
        eventOf('2026-08-01', 'limit', { until: '2026-09-15' }),
        eventOf('2026-09-01', 'suspend', { until: '2026-09-30' }),
      ],
      ['2026-10-01 suspended open'],
    ],
    [
      'two that end on one day',
      [
        eventOf('2026-08-01', 'limit', { until: '2026-09-30' }),
        eventOf('2026-09-01', 'suspend', { until: '2026-09-30' }),
      ],
      ['2026-10-01 suspended open'],
    ],
    [
      'two after one another',
      [
        eventOf('2026-08-01', 'limit', { until: '2026-08-31' }),
        eventOf('2026-10-01', 'limit', { until: '2026-10-31' }),
      ],
      ['2026-09-01 limited open', '2026-11-01 limited open'],
    ],
    [
      'what was rejected beside it',
      [
        eventOf('2026-08-01', 'limit'),
        eventOf('2026-09-01', 'limit', { reject: ['media'], until: '2026-09-30' }),
      ],
      ['2026-10-01 limited limited'],
    ],
  ])('is of %s the day after its last', (_, history, expected) => {
    expect(ends(history)).toEqual(expected);
  });

  test.each([
    [
      'something was decided before its last day',
      [eventOf('2026-09-01', 'limit', { until: '2026-09-30' }), eventOf('2026-09-10', 'restore')],
    ],
    [
      'something was decided on its last day',
      [eventOf('2026-09-01', 'limit', { until: '2026-09-30' }), eventOf('2026-09-30', 'suspend')],
    ],
    [
      'another takes over from the day after',
      [eventOf('2026-09-01', 'limit', { until: '2026-09-30' }), eventOf('2026-10-01', 'suspend')],
    ],
    [
      'what applies after it is the same',
      [eventOf('2026-08-01', 'limit'), eventOf('2026-09-01', 'limit', { until: '2026-09-30' })],
    ],
    [
      'a suspension rejected what the one after it rejects anyway',
      [
        eventOf('2026-08-01', 'suspend'),
        eventOf('2026-09-01', 'suspend', { reject: ['media'], until: '2026-09-30' }),
      ],
    ],
  ])('is none where %s', (_, history) => {
    expect(ends(history)).toEqual([]);
  });

  test('is there from its day on, and not before', () => {
    const history = [eventOf('2026-09-01', 'limit', { until: '2026-09-30' })];
    expect(ends(history, '2026-09-30')).toEqual([]);
    expect(ends(history, '2026-10-01')).toHaveLength(1);
  });

  test('stands before what was written of its day', () => {
    const history = [
      eventOf('2026-09-01', 'limit', { until: '2026-09-30' }),
      eventOf('2026-10-01', 'note'),
    ];
    expect(historyLines(history).map(lineAnchor)).toEqual([
      'limit-2026-09-01',
      'end-2026-10-01',
      'note-2026-10-01',
    ]);
  });
});

describe('what applied before a line', () => {
  const befores = (...history: EventRecord[]): string[] =>
    historyLines(history).map(({ before, after }) => `${before.access} ${after.access}`);

  test('is what the event before it of the same day led to', () => {
    expect(befores(eventOf('2026-09-01', 'watch'), eventOf('2026-09-01', 'suspend'))).toEqual([
      'open watched',
      'watched suspended',
    ]);
  });

  test('is what ended the day before, where an event takes over', () => {
    expect(
      befores(
        eventOf('2026-09-01', 'limit', { until: '2026-09-30' }),
        eventOf('2026-10-01', 'suspend'),
      ),
    ).toEqual(['open limited', 'limited suspended']);
  });

  test('is for a note what applies after it', () => {
    expect(
      befores(
        eventOf('2026-09-01', 'limit', { until: '2026-09-30' }),
        eventOf('2026-10-01', 'note'),
      ),
    ).toEqual(['open limited', 'limited open', 'open open']);
  });
});

test('an event lasts to its end unless it has been replaced by then', () => {
  const limit = eventOf('2026-09-01', 'limit', { until: '2026-09-30' });
  const brief = eventOf('2026-09-10', 'suspend', { until: '2026-09-15' });
  expect(lastsToItsEnd([limit], limit)).toBe(true);
  expect(lastsToItsEnd([limit, brief], limit)).toBe(true);
  expect(lastsToItsEnd([limit, eventOf('2026-09-10', 'restore')], limit)).toBe(false);
  expect(lastsToItsEnd([eventOf('2026-09-01', 'limit')], eventOf('2026-09-01', 'limit'))).toBe(
    false,
  );
});

describe('the next change that is announced', () => {
  const limit = eventOf('2026-09-01', 'limit', { until: '2026-09-30' });

  test.each([
    ['the day after an end', [limit], '2026-09-30', '2026-10-01'],
    ['none once it has come', [limit], '2026-10-01', undefined],
    ['an event', [limit, eventOf('2026-09-20', 'suspend')], '2026-09-10', '2026-09-20'],
    [
      'no end that an event replaces',
      [limit, eventOf('2026-09-20', 'restore')],
      '2026-09-25',
      undefined,
    ],
    [
      'no note',
      [eventOf('2026-09-01', 'limit'), eventOf('2026-10-01', 'note')],
      '2026-09-02',
      undefined,
    ],
  ] as const)('is %s', (_, history, today, expected) => {
    expect(nextChange(history, today)).toBe(expected);
  });
});

test('an event’s anchor is made of what it is', () => {
  expect(eventAnchor(eventOf('2024-01-01', 'limit'))).toBe('limit-2024-01-01');
});

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2024-01-01', days));
const history = fc
  .array(
    fc.record({
      date: day,
      action: fc.constantFrom(...ACTIONS),
      days: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      reject: fc.subarray([...REJECTS]),
    }),
    { maxLength: 8 },
  )
  .map((events) =>
    events
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ date, action, days, reject }) =>
        action === 'note' || action === 'restore'
          ? eventOf(date, action)
          : eventOf(date, action, {
              ...(days === undefined ? {} : { until: addDays(date, days) }),
              ...(reject.length === 0 ? {} : { reject }),
            }),
      ),
  );

test('what applies never changes on a day without a line', () => {
  fc.assert(
    fc.property(history, day, (events, today) => {
      const before = stateOn(events, addDays(today, -1));
      const after = stateOn(events, today);
      const days = new Set(historyLines(events).map(({ date }) => date));
      if (!days.has(today)) {
        expect(after.access).toBe(before.access);
        expect(rejectsAlike(after, before)).toBe(true);
      }
    }),
  );
});

test('no two lines have the same anchor, where no two events have', () => {
  fc.assert(
    fc.property(history, (events) => {
      const anchors = events.map(eventAnchor);
      fc.pre(new Set(anchors).size === anchors.length);
      const all = historyLines(events).map(lineAnchor);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
