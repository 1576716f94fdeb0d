import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/look/contrast.ts';
import { deriveLook } from '../../src/look/derive-look.ts';
import { iconSvg } from '../../src/look/icon-svg.ts';
import { isIcon } from '../../src/look/is-icon.ts';
import { lookCss } from '../../src/look/look-css.ts';
import { meantColour } from '../../src/look/meant-colour.ts';
import { fromOklch, toOklch } from '../../src/look/oklch.ts';
import { parseRgb, writeRgb, type Rgb } from '../../src/look/rgb.ts';

const byte = fc.integer({ min: 0, max: 255 });

describe('colours as they are written', () => {
  test.each<[string, Rgb | undefined]>([
    ['#0b4f71', [11, 79, 113]],
    ['#0B4F71', [11, 79, 113]],
    ['#fa0', [255, 170, 0]],
    ['0b4f71', undefined],
    ['#0b4f7', undefined],
    ['#0b4f71ff', undefined],
    ['#0b4f7g', undefined],
    ['teal', undefined],
    ['', undefined],
  ])('%s', (text, rgb) => expect(parseRgb(text)).toEqual(rgb));
});

describe('colours as they are meant', () => {
  test.each([
    ['teal', '#008080'],
    ['Teal ', '#008080'],
    ['0b4f71', '#0b4f71'],
    ['#0b4f71ff', '#0b4f71'],
    ['#fa08', '#ffaa00'],
    ['rgb(11, 79, 113)', '#0b4f71'],
    ['rgb(11 79 113 / 50%)', '#0b4f71'],
    ['rgb(11, 79, 300)', undefined],
    ['#0b4f7', undefined],
    ['toString', undefined],
    ['the colour of the sea', undefined],
  ])('%s', (text, hex) => {
    const meant = meantColour(text);
    expect(meant && writeRgb(meant)).toBe(hex);
  });
});

describe('OKLCH', () => {
  // The pairs of https://bottosson.github.io/posts/oklab/ are in XYZ; these are of CSS Color 4.
  test.each([
    ['#ffffff', 1, 0],
    ['#000000', 0, 0],
    ['#ff0000', 0.628, 0.2577],
    ['#008000', 0.5198, 0.1769],
    ['#0000ff', 0.452, 0.3132],
  ])('%s', (hex, lightness, chroma) => {
    const oklch = toOklch(parseRgb(hex) ?? [0, 0, 0]);
    expect(oklch.lightness).toBeCloseTo(lightness, 3);
    expect(oklch.chroma).toBeCloseTo(chroma, 3);
  });

  test('there and back is the same colour', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte), (rgb) => {
        expect(fromOklch(toOklch(rgb))).toEqual(rgb);
      }),
    );
  });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0b4f71', '#0b4f71', 1],
])('the contrast of %s and %s', (one, other, expected) => {
  const [first, second] = [one, other].map((hex) => parseRgb(hex) ?? ([0, 0, 0] as const));
  if (first && second) expect(contrast(first, second)).toBeCloseTo(expected, 2);
});

test('the stylesheet of a look holds its tokens for both schemes and nothing else', () => {
  expect(lookCss(deriveLook([0xff, 0xd4, 0x00]))).toBe(
    [
      'html:root {',
      '  --brand: #ad8f00;',
      '  --link: #675400;',
      '  --link-hover: #483a00;',
      '  --focus: #675400;',
      '}',
      '@media screen and (prefers-color-scheme: dark) {',
      'html:root {',
      '  --brand: #ffd400;',
      '  --link: #ffd400;',
      '  --link-hover: #b59600;',
      '  --focus: #8fc7e8;',
      '}',
      '}',
      '',
    ].join('\n'),
  );
});

test.each<[Rgb | undefined, string, string]>([
  [undefined, '#0b4f71', '#ffffff'],
  [[0xff, 0xd4, 0x00], '#ffd400', '#1b1f24'],
])('the icon on %j is %s with lines in %s', (colour, ground, lines) => {
  expect(iconSvg(colour).match(/(?<=fill=")[^"]+/gu)).toEqual([ground, lines]);
});

test.each([
  [32, 32, true],
  [40, 32, true],
  [41, 32, false],
  [32, 41, false],
])('a logo of %d by %d can be an icon: %j', (width, height, expected) => {
  expect(isIcon(width, height)).toBe(expected);
});
