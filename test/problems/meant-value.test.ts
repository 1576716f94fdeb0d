import { expect, test } from 'vitest';
import { meantValue } from '../../src/problems/meant-value.ts';
import { ACTIONS } from '../../src/schema/decision.ts';

test.each([
  ['block', ACTIONS, 'suspend'],
  ['Silence', ACTIONS, 'limit'],
  ['unblock', ACTIONS, 'restore'],
  ['blocked', ['open', 'watched', 'limited', 'suspended'], 'suspended'],
  ['images', ['media', 'reports'], 'media'],
  ['supend', ACTIONS, 'suspend'],
  ['“limit”', ACTIONS, 'limit'],
])('%s means, of %j, %s', (got, values, meant) => expect(meantValue(got, values)).toBe(meant));

test.each([['constructor'], ['images'], ['']])('%s means no action', (got) => {
  expect(meantValue(got, ACTIONS)).toBeUndefined();
});
