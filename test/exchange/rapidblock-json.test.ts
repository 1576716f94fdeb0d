import { expect, test } from 'vitest';
import { rapidblockJson } from '../../src/exchange/formats/rapidblock-json.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';

test('reads blocks with reason and day, and blocks that were lifted', () => {
  const text = JSON.stringify({
    '@spec': 'https://rapidblock.org/spec/v1/',
    publishedAt: '2022-12-01T00:00:00Z',
    blocks: {
      'A.example': {
        isBlocked: true,
        reason: 'Spam',
        tags: ['spam'],
        dateRequested: '2022-11-01T00:00:00Z',
        dateDecided: '2022-11-02T10:00:00Z',
      },
      'b.example': { isBlocked: false, reason: '', dateDecided: '0001-01-01T00:00:00Z' },
      'c.example': { reason: 'Spam' },
      '*.xyz': { isBlocked: true },
      'd.example': { isBlocked: true, dateDecided: 'once' },
    },
  });
  expect(sniffFormat(text)).toBe(rapidblockJson);
  const { rows, problems } = rapidblockJson.read(text);
  expect(rows).toMatchObject([
    { line: 1, server: 'a.example', access: 'suspended', comment: 'Spam', since: '2022-11-02' },
    {
      line: 2,
      server: 'b.example',
      access: 'open',
      retracted: true,
      allowed: true,
      since: undefined,
    },
    { line: 4, server: '*.xyz', access: 'suspended' },
    { line: 5, server: 'd.example', access: 'suspended', since: undefined },
  ]);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '3 not-an-item',
    '4 whole-top-level-domain',
    '5 bad-date',
  ]);
});
