import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/cli/command/replace-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a file is made, or replaced, and nothing else is left', async () => {
  const folder = temporaryFolder({ 'list.csv': 'old', 'list.csv.next': 'cut off' });
  await replaceFile(join(folder, 'list.csv'), 'new');
  await replaceFile(join(folder, 'other.csv'), 'first');
  expect(readdirSync(folder).toSorted()).toEqual(['list.csv', 'other.csv']);
  expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'other.csv'), 'utf8')).toBe('first');
});

test.skipIf(process.platform === 'win32')('a file can be for its owner alone', async () => {
  const file = join(temporaryFolder({ 'notes.yaml': 'old' }), 'notes.yaml');
  await replaceFile(file, 'new', 0o600);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('where the disk refuses, what is there stays and nothing is left beside it', async () => {
  const folder = temporaryFolder({});
  mkdirSync(join(folder, 'list.csv'));
  await expect(replaceFile(join(folder, 'list.csv'), 'new')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['list.csv']);
});
