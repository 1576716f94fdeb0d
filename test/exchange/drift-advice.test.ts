import { expect, test } from 'vitest';
import type { Here, There } from '../../src/exchange/drift/difference.ts';
import { driftAdvice, type ShownDifference } from '../../src/exchange/drift/drift-advice.ts';

const nothing: Here = {
  access: 'open',
  reject: [],
  decision: undefined,
  group: false,
  from: undefined,
  ended: undefined,
  announced: undefined,
};
const none: There = { access: 'open', reject: [], from: undefined };
const suspended: There = { ...none, access: 'suspended' };
const decided: Here = { ...nothing, decision: 'a.example' };

const base: ShownDifference = {
  kind: 'only-there',
  here: nothing,
  there: suspended,
  known: true,
  wide: false,
  file: 'decisions/a.example.yaml',
};

test.each<[string, Partial<ShownDifference>]>([
  ['Add “action: suspend” in a new decisions/a.example.yaml, or lift it on the server.', {}],
  [
    'Lift it on the server, and list there the servers that you mean, one by one: no decision can be about all that it covers.',
    { wide: true },
  ],
  [
    'Add “action: suspend” to decisions/a.example.yaml, or lift it on the server.',
    { here: decided },
  ],
  [
    'Add “action: suspend” to its decision, or lift it on the server.',
    { here: decided, file: undefined },
  ],
  ['Add “action: suspend” in a new decision, or lift it on the server.', { file: undefined }],
  [
    'Add “action: watch” with “reject: [media, reports]” in a new decisions/a.example.yaml, or lift it on the server.',
    { there: { ...none, access: 'watched', reject: ['media', 'reports'] } },
  ],
  [
    'Add “action: suspend” in a file of its own, and take it out of decisions/old-ones.yaml, or lift it on the server.',
    { here: { ...decided, group: true }, file: 'decisions/old-ones.yaml' },
  ],
  [
    'Add “action: suspend” in a new decisions/a.example.yaml, or except it from above.example there.',
    { there: { ...suspended, from: 'above.example' } },
  ],
  [
    'It is announced for 2026-12-01. Lift it on the server until then, or change its day.',
    { here: { ...decided, announced: '2026-12-01' } },
  ],
  [
    'It ended on 2026-10-31. Lift it on the server, or add “action: suspend” to decisions/a.example.yaml.',
    { here: { ...decided, ended: '2026-10-31' } },
  ],
  [
    'Add “action: restore” to decisions/a.example.yaml, or limit it and reject its media on the server.',
    { kind: 'only-here', here: { ...decided, access: 'limited', reject: ['media'] }, there: none },
  ],
  [
    'Add “action: restore” to decisions/a.example.yaml, or only reject its media and reports on the server.',
    {
      kind: 'only-here',
      here: { ...decided, access: 'watched', reject: ['media', 'reports'] },
      there: none,
    },
  ],
  [
    'Add “action: limit” in a new decisions/a.example.yaml, or suspend it on the server.',
    {
      kind: 'differs',
      here: { ...decided, access: 'suspended', from: 'above.example' },
      there: { ...none, access: 'limited', reject: undefined },
    },
  ],
  [
    'Look on the server which it is, and record a decision about it or lift it.',
    { known: false, there: { ...none, access: undefined } },
  ],
])('%s', (expected, one) => {
  expect(driftAdvice({ ...base, ...one })).toBe(expected);
});
