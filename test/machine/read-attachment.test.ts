import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAttachment } from '../../src/machine/read-attachment.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const png = readFileSync(
  new URL('../fixtures/base/posts/2025-06-01-quiet-again/chart.png', import.meta.url),
);
const svg = (attributes: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9v9z" /></svg>`;

const faultOf = async (name: string, content: string | Uint8Array) =>
  (await readAttachment(join(temporaryFolder({ [name]: content }), name))).fault;

test.each<[string, string, string | Uint8Array]>([
  ['a picture', 'a.png', png],
  ['a picture under the name of another kind', 'a.jpg', png],
  ['a picture with much behind it', 'a.png', Buffer.concat([png, Buffer.alloc(100_000)])],
  ['an ending in capitals', 'a.PNG', png],
  ['an SVG with a view box', 'a.svg', svg('width="100%" viewBox="0 0 10 20"')],
  ['an SVG with lengths', 'a.svg', svg('width="10mm" height="20mm"')],
  [
    'an SVG as drawing programs save it',
    'a.svg',
    svg('viewBox="0 0 9 9"', '\ufeff<?xml version="1.0"?>\n<!-- Made by hand -->\n'),
  ],
  ['what is no picture by its name', 'a.pdf', 'x'],
])('%s is well', async (_name, file, content) => {
  expect(await faultOf(file, content)).toBeUndefined();
});

test.each<[string, string, string | Uint8Array, string]>([
  ['text under the name of a picture', 'a.png', 'A text.', 'not-shown'],
  ['an empty file', 'a.jpg', '', 'not-shown'],
  ['a picture that broke off at once', 'a.png', png.subarray(0, 12), 'not-shown'],
  ['a kind that only Apple shows', 'a.jpg', heic(), 'not-shown'],
  ['a page under the name of an SVG', 'a.svg', '<html><p>x', 'not-shown'],
  ['an SVG without a size', 'a.svg', svg('width="100%" height="100%"'), 'no-size'],
  ['an SVG with a view box in commas', 'a.svg', svg('viewBox="0,0,10,20"'), 'no-size'],
  [
    'an SVG behind long remarks',
    'a.svg',
    svg('viewBox="0 0 9 9"', `<!-- ${'x'.repeat(1000)} -->`),
    'late-begin',
  ],
])('%s is not', async (_name, file, content, fault) => {
  expect(await faultOf(file, content)).toBe(fault);
});

test('what stands in an SVG can be read, and of other pictures nothing', async () => {
  const folder = temporaryFolder({ 'a.svg': svg('viewBox="0 0 9 9"'), 'a.png': png });
  expect((await readAttachment(join(folder, 'a.svg'))).markup).toBe(svg('viewBox="0 0 9 9"'));
  expect((await readAttachment(join(folder, 'a.png'))).markup).toBeUndefined();
});

/** The boxes at the beginning of a photo of a telephone, as far as they are looked at. */
function heic(): Uint8Array {
  const box = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
    const inside = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(inside.length + 8);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, inside]);
  };
  const size = Buffer.alloc(12);
  size.writeUInt32BE(4, 4);
  size.writeUInt32BE(3, 8);
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4), box('iprp', box('ipco', box('ispe', size)))),
  ]);
}
