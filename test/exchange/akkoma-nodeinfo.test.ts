import { describe, expect, test } from 'vitest';
import { akkomaNodeinfo } from '../../src/exchange/formats/akkoma-nodeinfo.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { outline } from './outline.ts';

const federation = {
  enabled: true,
  exclusions: false,
  mrf_policies: ['SimplePolicy'],
  mrf_simple: {
    reject: ['a.example', '*.b.example', 'rid*****.me', 'x.*'],
    media_removal: ['c.example'],
    media_nsfw: ['c.example', 'd.example'],
    accept: [],
  },
  mrf_simple_info: { reject: { 'a.example': { reason: 'Spam' } } },
  quarantined_instances: ['q.example'],
  quarantined_instances_info: { quarantined_instances: { 'q.example': { reason: 'x' } } },
};
const nodeinfo = { version: '2.1', software: { name: 'akkoma' }, metadata: { federation } };
const instance = { uri: 'https://ours.example', pleroma: { metadata: { federation } } };

test.each([
  ['nodeinfo', nodeinfo],
  ['/api/v1/instance', instance],
])('%s', (_, json) => {
  const reading = readList(JSON.stringify(json));
  expect(reading.format?.name).toBe('akkoma-nodeinfo');
  expect(outline(reading)).toEqual([
    'a.example suspended',
    'b.example suspended',
    'c.example watched media',
    '3 masked-name',
    '4 any-ending',
    '6 only-sensitive',
    '7 only-sensitive',
    '8 no-such-action',
  ]);
  expect(reading.rows.map(({ comment }) => comment)).toEqual(['Spam', undefined, undefined]);
});

describe('what a server does not tell', () => {
  const cases: readonly [string, object, readonly string[]][] = [
    [
      'that some are left out',
      { ...federation, mrf_simple: {}, exclusions: true },
      ['0 some-left-out', '1 no-such-action'],
    ],
    ['anything', { enabled: true }, ['0 hidden-list']],
    ['because it has no such policy', { enabled: true, mrf_policies: ['NoOpPolicy'] }, []],
  ];
  test.each(cases)('%s', (_, said, expected) => {
    const json = { software: { name: 'pleroma' }, metadata: { federation: said } };
    const reading = readList(JSON.stringify(json));
    expect(reading.format?.name).toBe('akkoma-nodeinfo');
    expect(outline(reading)).toEqual(expected);
  });
});

test('names that are no text are not passed over in silence', () => {
  const reject = [{ host: 'b.example' }, 'a.example', null];
  const json = { metadata: { federation: { mrf_simple: { reject } } } };
  expect(outline(akkomaNodeinfo.read(JSON.stringify(json)))).toEqual([
    'a.example suspended',
    '1 not-a-server',
    '3 not-a-server',
  ]);
});
