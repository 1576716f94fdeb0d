import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
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
  ['the longer ending of a JPEG', 'a.jpeg', await sharp(png).jpeg().toBuffer()],
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
  ['a picture under the name of another kind', 'a.jpg', png, 'other-kind'],
  ['an SVG under the name of another kind', 'a.png', svg('viewBox="0 0 9 9"'), 'other-kind'],
  [
    'a script under the name of another kind',
    'a.gif',
    svg('viewBox="0 0 9 9" onload="x"'),
    'other-kind',
  ],
  ['a picture under the name of an SVG', 'a.svg', png, 'other-kind'],
  ['an SVG without a size under the name of another kind', 'a.png', svg(''), 'not-shown'],
  ['an SVG without height', 'a.svg', svg('viewBox="0 0 10 0"'), 'no-size'],
  [
    'an SVG in UTF-16',
    'a.svg',
    Buffer.from(`\ufeff${svg('viewBox="0 0 9 9"')}`, 'utf16le'),
    'not-utf-8',
  ],
  [
    'an SVG in Latin 1',
    'a.svg',
    Buffer.from(svg('viewBox="0 0 9 9"', '<!-- é -->'), 'latin1'),
    'not-utf-8',
  ],
  [
    'an SVG behind long remarks',
    'a.svg',
    svg('viewBox="0 0 9 9"', `<!-- ${'x'.repeat(1000)} -->`),
    'late-begin',
  ],
])('%s is not', async (_name, file, content, fault) => {
  expect(await faultOf(file, content)).toBe(fault);
});

describe('a picture that broke off is told from a whole one', () => {
  const noise = Buffer.from(
    Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 251),
  );
  const drawn = sharp(noise, { raw: { width: 64, height: 64, channels: 3 } });
  test.each<[string, () => Promise<Buffer>]>([
    ['a.png', () => drawn.clone().png().toBuffer()],
    ['a.jpg', () => drawn.clone().jpeg({ quality: 95 }).toBuffer()],
    ['b.jpg', () => drawn.clone().jpeg({ progressive: true }).withMetadata().toBuffer()],
    ['a.webp', () => drawn.clone().webp({ lossless: true }).toBuffer()],
    ['a.gif', () => drawn.clone().gif().toBuffer()],
    ['a.avif', () => drawn.clone().avif({ effort: 0 }).toBuffer()],
  ])('%s', async (file, make) => {
    const whole = await make();
    expect(await faultOf(file, whole)).toBeUndefined();
    expect(await faultOf(file, Buffer.concat([whole, Buffer.alloc(70_000)]))).toBeUndefined();
    const half = whole.subarray(0, Math.ceil(whole.length / 2));
    expect(await faultOf(file, half)).toBe('cut-off');
    expect(await faultOf(file, whole.subarray(0, -20))).toBe('cut-off');
    // A copy may have its full length already, and nothing in it.
    if (file !== 'a.webp' && file !== 'a.avif')
      expect(await faultOf(file, Buffer.concat([half, Buffer.alloc(half.length)]))).toBe('cut-off');
  });
});

test('what stands in an SVG can be read, and of other pictures nothing', async () => {
  const folder = temporaryFolder({ 'a.svg': svg('viewBox="0 0 9 9"'), 'a.png': png });
  expect((await readAttachment(join(folder, 'a.svg'))).markup).toBe(svg('viewBox="0 0 9 9"'));
  expect((await readAttachment(join(folder, 'a.png'))).markup).toBeUndefined();
});

describe('a picture is measured before it is drawn', async () => {
  const [jpg, webp, gif, avif] = await Promise.all([
    sharp(png).jpeg().toBuffer(),
    sharp(png).webp().toBuffer(),
    sharp(png).gif().toBuffer(),
    sharp(png).avif().toBuffer(),
  ]);
  const sized = (picture: Buffer, at: number, ...sizes: readonly Buffer[]): Buffer => {
    const changed = Buffer.from(picture);
    Buffer.concat(sizes).copy(changed, at);
    return changed;
  };
  const big = (number: number, bytes: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntBE(number, 0, bytes);
    return buffer;
  };
  const little = (number: number): Buffer => Buffer.from(big(number, 2)).swap16();
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  const moving = (side: number, frames: number): Buffer =>
    Buffer.concat([
      Buffer.from('GIF89a', 'latin1'),
      little(side),
      little(side),
      Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
      ...Array.from({ length: frames }, () => frame),
      Buffer.from(';'),
    ]);

  test.each<[string, string, Buffer]>([
    ['png', 'a.png', sized(png, 16, big(50_000, 4), big(50_000, 4))],
    [
      'jpg',
      'a.jpg',
      sized(jpg, jpg.indexOf('\xff\xc0', 'latin1') + 5, big(50_000, 2), big(50_000, 2)),
    ],
    ['webp', 'a.webp', sized(webp, 26, little(16_383), little(16_383))],
    ['gif', 'a.gif', sized(gif, 6, little(50_000), little(50_000))],
    ['avif', 'a.avif', sized(avif, avif.indexOf('ispe') + 8, big(50_000, 4), big(50_000, 4))],
    ['many frames', 'a.gif', moving(1000, 51)],
  ])('%s', async (_kind, name, content) => {
    expect(await faultOf(name, content)).toBe('too-many-pixels');
  });

  test('as many frames as are allowed are well', async () => {
    expect(await faultOf('a.gif', moving(1000, 50))).toBeUndefined();
  });

  test.each(['a.png', 'a.svg'])('%s of two gigabytes is weighed, not read', async (name) => {
    const path = join(
      temporaryFolder({ [name]: name.endsWith('svg') ? svg('viewBox="0 0 9 9"') : png }),
      name,
    );
    truncateSync(path, 2 ** 31);
    const start = performance.now();
    expect((await readAttachment(path)).fault).toBe('too-many-bytes');
    expect(performance.now() - start).toBeLessThan(1000);
  });
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
