import { expect, test } from 'vitest';
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
])('a text in %s is there without its text', async (_name, bytes) => {
  const folder = await readFolder(temporaryFolder({ 'a.md': new Uint8Array(bytes) }));
  expect([...folder.texts]).toEqual([['a.md', undefined]]);
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
