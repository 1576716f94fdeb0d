import { expect, test } from 'vitest';
import { networkProblem, type NetworkProblemCode } from '../../src/network/network-problem.ts';
import { networkProblemWords } from '../../src/network/network-problem-words.ts';
import { sayNetworkProblem } from '../../src/network/say-network-problem.ts';

const facts = [
  {},
  { got: 'x', status: 500, seconds: 1, withToken: true },
  { got: 'x', other: 'Give x', seconds: 4000, withToken: false },
  { software: 'x', found: 'web-page' },
  { seconds: 4000, most: 600, used: { seconds: 61, requests: 1, bytes: 1234 } },
] as const;

test.each(Object.keys(networkProblemWords))('%s is said in sentences', (code) => {
  for (const fact of facts) {
    const problem = networkProblem(code as NetworkProblemCode, 'https://our.example/a?b=c', fact);
    const { what, cure } = sayNetworkProblem(problem);
    expect(what).toMatch(/^(https:|our\.example |[\p{Lu}“x]).*\.$/su);
    expect(cure).toMatch(/^\p{Lu}.*\.?$/su);
    expect(`${what} ${cure}`).not.toMatch(/undefined|NaN|\?b=c/u);
  }
});

test.each([
  ['mastodon', 'show the list to everyone in its settings, under About'],
  ['hometown', 'show the list to everyone in its settings, under About'],
  ['gotosocial', 'set instance-expose-blocklist to true'],
  ['peertube', 'set blocklist.public_log.enabled in its configuration'],
  ['x', 'publish the list in its settings'],
])('the team of a server that runs %s is told how it can show its list', (software, way) => {
  const problem = networkProblem('hidden-404', 'https://our.example/', { software });
  expect(sayNetworkProblem(problem).cure).toBe(
    `If it is yours, ${way}. Ask the server’s team for its list as a file, and give that.`,
  );
});

test.each([
  ['sharkey', 'save what it answers to an administrator at admin/meta, and give that file'],
  ['pixelfed', 'download the backup under Admin, Instances, and give that file'],
])('the team of a server that runs %s is told how it gets its list', (software, way) => {
  const problem = networkProblem('nothing-public', 'https://our.example/', { software });
  const { what, cure } = sayNetworkProblem(problem);
  expect(what).toBe(
    `The server runs “${software}” and does not tell the public which servers it blocks.`,
  );
  expect(cure).toMatch(`If it is yours, ${way}. `);
});

test('an answer that is no JSON is said to be what it is', () => {
  for (const [found, what] of [
    ['web-page', 'The answer of https://our.example/ is no JSON: it is a web page.'],
    ['nothing', 'The answer of https://our.example/ is no JSON: it is empty.'],
    [undefined, 'The answer of https://our.example/ is no JSON.'],
  ] as const)
    expect(
      sayNetworkProblem(networkProblem('not-json', 'https://our.example/', { found })).what,
    ).toBe(what);
});

test('an address is shown without what may be secret', () => {
  for (const [address, shown] of [
    ['https://me:word@our.example:8443/a?b=c#d', 'https://our.example:8443/a'],
    ['not an address?b=c', 'not an address'],
    ['me:word@our.example', 'our.example'],
  ] as const)
    expect(networkProblem('no-answer', address).url).toBe(shown);
});
