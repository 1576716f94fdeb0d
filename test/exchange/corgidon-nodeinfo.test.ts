import { expect, test } from 'vitest';
import { readList } from '../../src/exchange/read-list.ts';
import { corgidonNodeinfo } from '../../src/exchange/formats/corgidon-nodeinfo.ts';
import { outline } from './outline.ts';

const nothing = { rejectMedia: [], rejectReports: [], silence: [], suspend: [] };

const cases: readonly [string, object, readonly string[]][] = [
  ['nothing', nothing, []],
  [
    'each list',
    {
      suspend: ['a.example'],
      silence: ['b.example', 'c.example'],
      noop: ['d.example'],
      rejectMedia: ['a.example', 'c.example', 'd.example'],
      rejectReports: ['c.example'],
    },
    [
      'a.example suspended media',
      'b.example limited',
      'c.example limited media reports',
      'd.example watched media',
    ],
  ],
  ['what is no name', { ...nothing, suspend: ['10.0.0.1'] }, ['1 ip-address']],
];
test.each(cases)('%s', (_, federation, expected) => {
  const reading = readList(
    JSON.stringify({ software: { name: 'corgidon' }, metadata: { federation } }),
  );
  expect(reading.format?.name).toBe('corgidon-nodeinfo');
  expect(outline(reading)).toEqual(expected);
});

test('a server that shows no blocks is refused', () => {
  expect(outline(corgidonNodeinfo.read('{"metadata":{}}'))).toEqual(['0 hidden-list']);
});
