import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisionsStamp } from '../../src/cli/import/decisions-stamp.ts';
import { replaceDecisions } from '../../src/cli/import/replace-decisions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const content = {
  'decisions/a.example.yaml': 'a',
  'decisions/b.example.yaml': 'b',
  'decisions/notes/x.txt': 'x',
  'site.yaml': 's',
};

function textOf(root: string, file: string): string {
  return readFileSync(join(root, 'decisions', file), 'utf8');
}

test('new files stand beside the old, a changed one in its place, the rest as it was', async () => {
  const root = temporaryFolder(content);
  symlinkSync('a.example.yaml', join(root, 'decisions/link.example.yaml'));
  const times = lstatSync(join(root, 'decisions/a.example.yaml')).mtimeMs;
  const done: number[] = [];
  await replaceDecisions(
    root,
    new Map([
      ['decisions/b.example.yaml', 'B'],
      ['decisions/c.example.yaml', 'C'],
    ]),
    (count) => done.push(count),
  );
  expect(readdirSync(root).toSorted()).toEqual(['decisions', 'site.yaml']);
  expect(readdirSync(join(root, 'decisions')).toSorted()).toEqual([
    ...['a.example.yaml', 'b.example.yaml', 'c.example.yaml', 'link.example.yaml', 'notes'],
  ]);
  expect(['a', 'b', 'c'].map((name) => textOf(root, `${name}.example.yaml`)).join('')).toBe('aBC');
  expect(textOf(root, 'notes/x.txt')).toBe('x');
  expect(lstatSync(join(root, 'decisions/link.example.yaml')).isSymbolicLink()).toBe(true);
  expect(lstatSync(join(root, 'decisions/a.example.yaml')).mtimeMs).toBe(times);
  expect(done).toEqual([1, 2]);
});

test('a content folder without decisions gets its first', async () => {
  const root = temporaryFolder({ 'site.yaml': 's' });
  await replaceDecisions(root, new Map([['decisions/a.example.yaml', 'a']]));
  expect(textOf(root, 'a.example.yaml')).toBe('a');
});

describe('where the disk refuses one file, nothing is changed and nothing is left', () => {
  test.each<[string, string]>([
    ['a name that is too long', `${'x'.repeat(300)}.yaml`],
    ['a folder of that name', 'taken.example.yaml'],
  ])('%s', async (_, name) => {
    const root = temporaryFolder(content);
    mkdirSync(join(root, 'decisions/taken.example.yaml'));
    const before = await decisionsStamp(root);
    const files = new Map([
      ['decisions/b.example.yaml', 'B'],
      ...Array.from(
        { length: 50 },
        (_one, index) => [`decisions/n${index}.example.yaml`, 'n'] as const,
      ),
      [`decisions/${name}`, 'x'],
    ]);
    await expect(replaceDecisions(root, files)).rejects.toThrow(/ENAMETOOLONG|EEXIST/u);
    expect(await decisionsStamp(root)).toBe(before);
    expect(textOf(root, 'b.example.yaml')).toBe('b');
    expect(readdirSync(root).toSorted()).toEqual(['decisions', 'site.yaml']);
  });
});

test.each([
  '../a.example.yaml',
  'decisions/../site.yaml',
  'decisions/../../evil.yaml',
  'decisions/x/../../site.yaml',
  'decisions/a\\..\\b.yaml',
  'decisions/.hidden.yaml',
  'decisions/sub/a.example.yaml',
  'decisions/a.example.txt',
  '/etc/evil.yaml',
  'site.yaml',
])('a file that would be %s is refused, and the others with it', async (file) => {
  const root = temporaryFolder(content);
  const files = new Map([
    ['decisions/new.example.yaml', 'n'],
    [file, 'x'],
  ]);
  await expect(replaceDecisions(root, files)).rejects.toThrow('is no place for a decision');
  expect(existsSync(join(root, 'decisions/new.example.yaml'))).toBe(false);
  expect(readFileSync(join(root, 'site.yaml'), 'utf8')).toBe('s');
});

test('a folder of decisions that is a link is not replaced', async () => {
  const root = temporaryFolder({ 'elsewhere/a.example.yaml': 'a' });
  symlinkSync('elsewhere', join(root, 'decisions'));
  await expect(
    replaceDecisions(root, new Map([['decisions/b.example.yaml', 'b']])),
  ).rejects.toThrow('is a link');
  expect(readdirSync(join(root, 'elsewhere'))).toEqual(['a.example.yaml']);
});
