import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../src/previews/draw-card.ts';
import { inks, type Ink } from '../../src/previews/inks.ts';
import { layOutCard } from '../../src/previews/lay-out-card.ts';
import { readFaces } from '../../src/previews/previews-on-disk.ts';
import type { Access } from '../../src/register/access.ts';
import { sampleCard } from './sample-card.ts';

const faces = readFaces();

describe.each([
  ['a decision', sampleCard()],
  ['a long title', sampleCard({ title: 'Ünïcödé words '.repeat(30), titleIsName: false })],
  ['right to left', sampleCard({ direction: 'rtl' })],
])('%s', (_name, card) => {
  test('is a PNG of 1200 by 630 with a palette, under 60 KiB', async () => {
    const png = Buffer.from(await drawCard(card, faces));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.includes('PLTE')).toBe(true);
    expect(png.length).toBeLessThan(60 * 1024);
  });

  test('has the same bytes twice, also when others are drawn', async () => {
    const [first, , second] = await Promise.all([
      drawCard(card, faces),
      drawCard(sampleCard({ title: 'other.example' }), faces),
      drawCard(card, readFaces()),
    ]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});

/** Places within a mark, from its upper left corner, and what is there. */
const MARKS: readonly [Access, readonly [x: number, y: number, ink: Ink][]][] = [
  [
    'suspended',
    [
      [18, 18, 'suspended'],
      [1, 1, 'suspended'],
    ],
  ],
  [
    'open',
    [
      [18, 18, 'page'],
      [4, 18, 'open'],
    ],
  ],
  [
    'watched',
    [
      [18, 18, 'page'],
      [10, 18, 'watched'],
    ],
  ],
  [
    'limited',
    [
      [10, 18, 'limited'],
      [25, 18, 'page'],
      [22, 8, 'limited'],
      [34, 18, 'limited'],
    ],
  ],
];

test.each(MARKS)('the mark of %s has its shape', async (access, places) => {
  const card = sampleCard({ state: { access, word: 'State' } });
  const mark = layOutCard(card, faces).find(({ kind, ink }) => kind !== 'text' && ink === access);
  const { data } = await sharp(await drawCard(card, faces))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const [dx, dy, ink] of places) {
    const at = 3 * ((Math.round(mark?.y ?? 0) + dy) * 1200 + Math.round(mark?.x ?? 0) + dx);
    const wanted = Buffer.from(inks[ink].slice(1), 'hex');
    // A palette may be off by a little.
    for (const [channel, value] of wanted.entries())
      expect(Math.abs((data[at + channel] ?? 0) - value), `${dx},${dy}`).toBeLessThan(4);
  }
});
