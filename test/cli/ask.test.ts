import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask, askFor } from '../../src/cli/import/ask.ts';

test.each([
  ['y\n', true],
  ['Yes\n', true],
  ['\n', false],
  ['n\n', false],
  ['yesterday\n', false],
  ['', false],
])('the answer %j is %s', async (answer, expected) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(answer);
  expect(await ask('Write it?', input, output)).toBe(expected);
  // What is said next stands on a line of its own.
  expect(String(output.read())).toBe(`Write it? [y/N] ${answer === '' ? '\n' : ''}`);
});

test.each([
  ['limit\n', 'limit'],
  [' Allow \n', 'allow'],
  ['\n', undefined],
  ['y\n', undefined],
  ['limit allow\n', undefined],
  ['', undefined],
])('of some words the answer %j is %s', async (answer, expected) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(answer);
  expect(await askFor('Which?', ['limit', 'allow'], input, output)).toBe(expected);
  expect(String(output.read())).toBe(`Which? [limit/allow] ${answer === '' ? '\n' : ''}`);
});
