import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { benchDay } from '../../src/bench/bench-day.ts';
import { generateDecisions } from '../../src/bench/generate-decisions.ts';
import { random } from '../../src/bench/random.ts';
import { serverNames } from '../../src/bench/server-names.ts';
import { buildRegister } from '../../src/register/register.ts';
import { rowsOn } from '../../src/register/rows.ts';
import { findServers } from '../../src/search/find-servers.ts';
import { slugOf } from '../../src/search/server-entry.ts';
import { serverIndex } from '../../src/search/server-index.ts';
import { eventOf } from '../event-of.ts';

test('holds what does not follow from the name, and nothing else', () => {
  const history = [eventOf('2024-03-01', 'suspend')];
  const register = buildRegister(
    [
      { id: 'noisy.example', data: { history } },
      { id: 'xn--bcher-kva.example', data: { history: [eventOf('2027-01-01', 'limit')] } },
      { id: 'old-ones', data: { title: 'Old ones', servers: ['old.example'], history } },
      { id: 'quarry.example', data: { listing: 'obfuscated', history } },
    ],
    [],
  );
  const slug = register.find('quarry.example')?.slug;
  expect(serverIndex(rowsOn(register, '2026-11-24'))).toEqual([
    { name: 'xn--bcher-kva.example', shown: 'bücher.example', access: 'open' },
    { name: 'noisy.example', access: 'suspended', since: '2024-03-01' },
    { name: 'old.example', slug: 'old-ones', access: 'suspended', since: '2024-03-01' },
    {
      name: 'quar**.****ple',
      slug,
      digest: slug?.replace('masked-', ''),
      access: 'suspended',
      since: '2024-03-01',
    },
  ]);
});

test('a group has one entry a server, all with its address', () => {
  const register = buildRegister(
    [
      {
        id: 'old-ones',
        data: { servers: ['a.example', 'b.example'], history: [eventOf('2024-03-01', 'limit')] },
      },
    ],
    [],
  );
  expect(serverIndex(rowsOn(register, '2026-11-24')).map(slugOf)).toEqual(['old-ones', 'old-ones']);
});

test('10,000 decisions weigh no more than 40 bytes a server, and are searched at once', () => {
  const choose = random(7);
  const decisions = generateDecisions(choose, 10_000, serverNames(choose, []), []);
  const index = serverIndex(rowsOn(buildRegister(decisions, []), benchDay));
  expect(index.length).toBeGreaterThanOrEqual(10_000);
  const bytes = gzipSync(JSON.stringify(index)).length;
  expect(bytes / index.length).toBeLessThan(40);
  const start = performance.now();
  for (const query of ['a', 'moss', 'nowhere.example', '@a@b.c.d.nowhere.example'])
    findServers(index, query);
  expect((performance.now() - start) / 4).toBeLessThan(100);
});
