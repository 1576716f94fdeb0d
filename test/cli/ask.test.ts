import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../src/cli/import/ask.ts';

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
