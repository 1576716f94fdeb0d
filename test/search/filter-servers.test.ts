import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCESSES } from '../../src/register/access.ts';
import { ORDERS } from '../../src/register/row-order.ts';
import { filterServers, type ServerFilter } from '../../src/search/filter-servers.ts';
import { findServers } from '../../src/search/find-servers.ts';
import type { ServerIndex } from '../../src/search/server-entry.ts';

const index: ServerIndex = [
  { name: 'alder.example', access: 'open', since: '2024-05-01', software: 'Mastodon' },
  { name: 'birch.example', access: 'limited', since: '2023-05-01', criteria: ['spam'] },
  {
    name: 'cedar.example',
    access: 'suspended',
    since: '2024-01-31',
    criteria: ['harassment', 'spam'],
    software: 'Mastodon',
  },
  { name: 'elder.example', access: 'open' },
  { name: 'hazel.example', access: 'watched', since: '2025-05-01', software: 'Mastodon 4' },
  { name: 'lime.example', access: 'limited', since: '2023-05-01', software: 'Pleroma' },
  { name: 'old.alder.example', access: 'suspended', since: '2025-05-01', criteria: ['spam'] },
];
const nothing = { q: '', access: '', criterion: '', year: '', software: '', order: '' };
const ask = (filter: Partial<ServerFilter>): readonly string[] =>
  filterServers(index, { ...nothing, ...filter }, findServers(index, filter.q ?? '')).map(
    ({ name }) => name.replace('.example', ''),
  );
const all = ['alder', 'birch', 'cedar', 'elder', 'hazel', 'lime', 'old.alder'];

describe('a filter', () => {
  test('that asks for nothing lets everything through, in the order of names', () => {
    expect(ask({})).toEqual(all);
    expect(ask({ q: '  ' })).toEqual(all);
  });
  test.each([
    ['access', 'limited', ['birch', 'lime']],
    ['access', 'open', ['alder', 'elder']],
    ['criterion', 'spam', ['birch', 'cedar', 'old.alder']],
    ['criterion', 'spa', []],
    ['year', '2023', ['birch', 'lime']],
    ['year', '2022', []],
    ['software', 'Mastodon', ['alder', 'cedar']],
    ['software', 'mastodon', []],
  ])('by %s “%s” lets through what has it', (name, value, names) => {
    expect(ask({ [name]: value })).toEqual(names);
  });
  test('by several lets through what passes them all', () => {
    expect(ask({ access: 'suspended', criterion: 'spam' })).toEqual(['cedar', 'old.alder']);
    expect(ask({ access: 'suspended', criterion: 'spam', year: '2024' })).toEqual(['cedar']);
    expect(ask({ q: 'alder', access: 'suspended' })).toEqual(['old.alder']);
    expect(ask({ q: 'alder', access: 'suspended', software: 'Pleroma' })).toEqual([]);
  });
});

describe('a question', () => {
  test('by a part of a name lets through the names with it, the likeliest first', () => {
    expect(ask({ q: 'lder' })).toEqual(['alder', 'elder', 'old.alder']);
    expect(ask({ q: 'e' })[0]).toBe('elder');
  });
  test('by a whole name has its own entry first, then those that hold it', () => {
    expect(ask({ q: 'alder.example' })).toEqual(['alder', 'old.alder']);
    expect(ask({ q: 'old.alder.example' })).toEqual(['old.alder']);
  });
  test('about a server below another has the entry that applies', () => {
    expect(ask({ q: '@a@shop.old.alder.example' })).toEqual(['old.alder']);
  });
  test('that no name answers lets nothing through', () => {
    expect(ask({ q: 'quiet.example' })).toEqual([]);
    expect(ask({ q: 'two words' })).toEqual([]);
  });
});

describe('the order', () => {
  test.each([
    ['name', all],
    ['newest', ['hazel', 'old.alder', 'alder', 'cedar', 'birch', 'lime', 'elder']],
    ['oldest', ['birch', 'lime', 'cedar', 'alder', 'hazel', 'old.alder', 'elder']],
    ['harshest', ['cedar', 'old.alder', 'birch', 'lime', 'hazel', 'alder', 'elder']],
    ['no order', all],
  ])('%s keeps to names where it says nothing', (order, names) => {
    expect(ask({ order })).toEqual(names);
  });
  test('is kept within a filter and a question', () => {
    expect(ask({ criterion: 'spam', order: 'newest' })).toEqual(['old.alder', 'cedar', 'birch']);
    expect(ask({ q: 'lder', order: 'harshest' })).toEqual(['old.alder', 'alder', 'elder']);
  });
});

test('whatever is asked, what passes is a part of the register, each once, and the register stays', () => {
  const before = JSON.stringify(index);
  const value = (...values: readonly string[]) => fc.constantFrom('', ...values, 'else');
  fc.assert(
    fc.property(
      fc.record({
        q: value('alder', 'old.alder.example', 'a.cedar.example'),
        access: value(...ACCESSES),
        criterion: value('spam', 'harassment'),
        year: value('2023', '2024', '2025'),
        software: value('Mastodon', 'Pleroma'),
        order: value(...ORDERS),
      }),
      (filter) => {
        const found = findServers(index, filter.q);
        const passing = filterServers(index, filter, found);
        expect(new Set(passing).size).toBe(passing.length);
        expect(passing.every((entry) => index.includes(entry))).toBe(true);
        const ordered = filterServers(index, { ...filter, order: '' }, found);
        expect(new Set(passing)).toEqual(new Set(ordered));
      },
    ),
  );
  expect(JSON.stringify(index)).toBe(before);
});
