import { expect, test } from 'vitest';
import { normalLines } from '../../src/schema/normal-lines.ts';

test('lines end in a line feed alone', () => {
  expect(normalLines('\ufeffa\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});
