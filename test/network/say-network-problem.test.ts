import { expect, test } from 'vitest';
import { networkProblem, type NetworkProblemCode } from '../../src/network/network-problem.ts';
import { networkProblemWords } from '../../src/network/network-problem-words.ts';
import { sayNetworkProblem } from '../../src/network/say-network-problem.ts';

const facts = [
  {},
  { got: 'x', status: 500, seconds: 1, withToken: true },
  { got: 'x', other: 'Give x', seconds: 4000, withToken: false },
];

test.each(Object.keys(networkProblemWords))('%s is said in sentences', (code) => {
  for (const fact of facts) {
    const problem = networkProblem(code as NetworkProblemCode, 'https://our.example/a?b=c', fact);
    const { what, cure } = sayNetworkProblem(problem);
    expect(what).toMatch(/^(https:|[\p{Lu}“x]).*\.$/su);
    expect(cure).toMatch(/^\p{Lu}.*\.?$/su);
    expect(`${what} ${cure}`).not.toMatch(/undefined|NaN|\?b=c/u);
  }
});

test('an address is shown without what may be secret', () => {
  for (const [address, shown] of [
    ['https://me:word@our.example:8443/a?b=c#d', 'https://our.example:8443/a'],
    ['not an address?b=c', 'not an address'],
    ['me:word@our.example', 'our.example'],
  ] as const)
    expect(networkProblem('no-answer', address).url).toBe(shown);
});
