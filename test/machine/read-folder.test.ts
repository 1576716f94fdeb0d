import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/machine/read-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('texts are read, other files are listed, with forward slashes and in order', async () => {
  const folder = await readFolder(
    temporaryFolder({
      'b.yaml': 'b: 1\n',
      'posts/a/index.mdx': 'x',
      'posts/a/menu.png': new Uint8Array([1]),
      'a.MD': 'x',
      'posts/a.md': 'x',
    }),
  );
  expect([...folder.texts.keys()]).toEqual(['a.MD', 'b.yaml', 'posts/a.md', 'posts/a/index.mdx']);
  expect([...folder.attachments.keys()]).toEqual(['posts/a/menu.png']);
  expect(folder.texts.get('b.yaml')).toBe('b: 1\n');
});

test.each([
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
  ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ['a cut-off character', [0x61, 0xc3]],
  ['UTF-16 without its mark', [0x61, 0x00, 0x62, 0x00]],
])('a text in %s is there without its text', async (_name, bytes) => {
  const folder = await readFolder(temporaryFolder({ 'a.md': new Uint8Array(bytes) }));
  expect([...folder.texts]).toEqual([['a.md', undefined]]);
});

describe('a symbolic link', () => {
  const linked = async (to: string) => {
    const folder = temporaryFolder({ 'decisions/a.example.yaml': 'a: 1\n', 'posts/a.md': 'x' });
    symlinkSync(to, join(folder, 'decisions/b.example.yaml'));
    return readFolder(folder);
  };

  test('to a file of the folder is that file', async () => {
    const { texts, faults } = await linked('a.example.yaml');
    expect(texts.get('decisions/b.example.yaml')).toBe('a: 1\n');
    expect(faults.size).toBe(0);
  });

  test.each([
    ['to nothing', 'c.example.yaml', 'to-nothing'],
    ['to itself', 'b.example.yaml', 'to-nothing'],
    ['out of the folder', fileURLToPath(import.meta.url), 'outside'],
    ['to a folder', '../posts', 'to-folder'],
    ['to the folder itself', '..', 'to-folder'],
  ])('%s is a fault, and all else is read', async (_name, to, fault) => {
    const { texts, faults } = await linked(to);
    expect([...faults]).toEqual([['decisions/b.example.yaml', fault]]);
    expect([...texts.keys()]).toEqual(['decisions/a.example.yaml', 'posts/a.md']);
  });

  test('to a content folder is that folder', async () => {
    const folder = join(temporaryFolder({}), 'link');
    symlinkSync(temporaryFolder({ 'decisions/a.example.yaml': 'a: 1\n' }), folder);
    symlinkSync('a.example.yaml', join(folder, 'decisions/b.example.yaml'));
    expect([...(await readFolder(folder)).texts.keys()]).toHaveLength(2);
  });
});

test('decisions that an import had put aside when it was cut off are read', async () => {
  const files = {
    '.decisions.old/a.example.yaml': 'old',
    '.decisions.old/.b.yaml': 'x',
    '.decisions.next/a.example.yaml': 'new',
    'site.yaml': 'x',
  };
  expect([...(await readFolder(temporaryFolder(files))).texts]).toEqual([
    ['decisions/a.example.yaml', 'old'],
    ['site.yaml', 'x'],
  ]);
  const whole = temporaryFolder({ ...files, 'decisions/a.example.yaml': 'there' });
  expect([...(await readFolder(whole)).texts]).toEqual([
    ['decisions/a.example.yaml', 'there'],
    ['site.yaml', 'x'],
  ]);
});

test('a folder that does not exist is an error', async () => {
  await expect(readFolder('/nowhere/at/all')).rejects.toThrow('/nowhere/at/all');
});
