import { expect, test } from 'vitest';
import { buildRegister, type Server } from '../../src/register/register.ts';
import {
  countByAccess,
  criteriaInForce,
  latestChanges,
  letterOf,
  rowsOn,
} from '../../src/register/rows.ts';
import { eventOf } from '../event-of.ts';

const register = buildRegister(
  [
    {
      id: 'b.example',
      data: { history: [eventOf('2024-01-01', 'limit'), eventOf('2024-05-01', 'suspend')] },
    },
    {
      id: 'pair',
      data: {
        title: 'A pair',
        servers: ['c.example', 'a.example'],
        history: [eventOf('2024-02-01', 'watch')],
      },
    },
    { id: 'd.example', data: { history: [eventOf('2031-01-01', 'suspend')] } },
  ],
  [],
);

test('the register has a row for each server, in the order of names, groups included', () => {
  expect(
    rowsOn(register, '2024-03-01').map(({ server, state }) => [server.shown, state.access]),
  ).toEqual([
    ['a.example', 'watched'],
    ['b.example', 'limited'],
    ['c.example', 'watched'],
    ['d.example', 'open'],
  ]);
});

test('accesses are counted by server', () => {
  expect(Object.fromEntries(countByAccess(rowsOn(register, '2024-03-01')))).toEqual({
    watched: 2,
    limited: 1,
    open: 1,
  });
});

test('the latest changes are those in force, the newest first, and no more than asked for', () => {
  const dates = (today: string, limit: number) =>
    latestChanges(register, today, limit).map(({ line }) => line.date);
  expect(dates('2024-12-31', 9)).toEqual(['2024-05-01', '2024-02-01', '2024-01-01']);
  expect(dates('2024-12-31', 1)).toEqual(['2024-05-01']);
  expect(dates('2023-12-31', 9)).toEqual([]);
  expect(dates('2031-01-01', 1)).toEqual(['2031-01-01']);
});

test('a note is no news', () => {
  const noted = buildRegister(
    [
      {
        id: 'a.example',
        data: { history: [eventOf('2024-01-01', 'limit'), eventOf('2024-02-01', 'note')] },
      },
    ],
    [],
  );
  expect(latestChanges(noted, '2024-12-31', 9).map(({ line }) => line.event.action)).toEqual([
    'limit',
  ]);
});

test('changes of one day stand in the order of their decisions', () => {
  const same = ['b.example', 'a.example'].map((id) => ({
    id,
    data: { history: [eventOf('2024-01-01', 'limit')] },
  }));
  expect(
    latestChanges(buildRegister(same, []), '2024-01-01', 9).map(({ decision }) => decision.slug),
  ).toEqual(['a.example', 'b.example']);
});

test('changes of one day in one decision stand in the order of writing, the last first', () => {
  const twice = buildRegister(
    [
      {
        id: 'a.example',
        data: { history: [eventOf('2024-01-01', 'watch'), eventOf('2024-01-01', 'limit')] },
      },
    ],
    [],
  );
  expect(latestChanges(twice, '2024-01-01', 9).map(({ line }) => line.event.action)).toEqual([
    'limit',
    'watch',
  ]);
});

test('an end that came by itself is a change like any other, from the day after', () => {
  const ending = buildRegister(
    [
      {
        id: 'a.example',
        data: { history: [eventOf('2024-01-01', 'limit', { until: '2024-01-31' })] },
      },
    ],
    [],
  );
  const changes = (today: string): string[] =>
    latestChanges(ending, today, 9).map(({ line }) => `${line.kind} ${line.date}`);
  expect(changes('2024-01-31')).toEqual(['event 2024-01-01']);
  expect(changes('2024-02-01')).toEqual(['end 2024-02-01', 'event 2024-01-01']);
});

test('the criteria in force are those of the restriction that applies again after an end', () => {
  const back = buildRegister(
    [
      {
        id: 'a.example',
        data: {
          history: [
            eventOf('2024-01-01', 'limit', { criteria: ['spam'] }),
            eventOf('2024-02-01', 'suspend', { criteria: ['abuse'], until: '2024-02-29' }),
          ],
        },
      },
      {
        id: 'b.example',
        data: {
          history: [eventOf('2024-01-01', 'limit', { criteria: ['spam'], until: '2024-02-29' })],
        },
      },
    ],
    [],
  );
  const criteria = (today: string): (readonly string[])[] =>
    rowsOn(back, today).map(criteriaInForce);
  expect(criteria('2024-02-29')).toEqual([['abuse'], ['spam']]);
  expect(criteria('2024-03-01')).toEqual([['spam'], []]);
});

test.each([
  ['alpha.example', 'A'],
  ['übel.example', 'Ü'],
  ['9.example', undefined],
  ['*.example', undefined],
])('%s stands under %s', (shown, letter) => {
  const server: Server = { name: shown, shown, digest: undefined };
  expect(letterOf(server)).toBe(letter);
});
