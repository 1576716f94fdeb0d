import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveLook, MARK_CONTRAST, type Look } from '../../src/look/derive-look.ts';
import { difference, toOklch } from '../../src/look/oklch.ts';
import { readableColour, TEXT_CONTRAST } from '../../src/look/readable-colour.ts';
import { parseRgb, writeRgb, type Rgb } from '../../src/look/rgb.ts';
import { leastContrast, schemes } from '../../src/look/schemes.ts';

const byte = fc.integer({ min: 0, max: 255 });
const anyColour: fc.Arbitrary<Rgb> = fc.tuple(byte, byte, byte);
const SCHEMES = ['light', 'dark'] as const;

/** Something that holds for what follows from any colour, in both schemes. */
function always(holds: (colour: Rgb, look: Look, name: 'light' | 'dark') => void): void {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const look = deriveLook(colour);
      for (const name of SCHEMES) holds(colour, look, name);
    }),
    { numRuns: 400 },
  );
}

/** How far two hues are apart, in degrees. */
function turn(one: Rgb, other: Rgb): number {
  const apart = Math.abs(toOklch(one).hue - toOklch(other).hue);
  return (Math.min(apart, 2 * Math.PI - apart) * 180) / Math.PI;
}

function written({ light, dark }: Look): Record<'light' | 'dark', Record<string, string>> {
  const tokens = (all: Look['light']) =>
    Object.fromEntries(
      Object.entries(all).map(([name, rgb]: [string, Rgb]) => [name, writeRgb(rgb)]),
    );
  return { light: tokens(light), dark: tokens(dark) };
}

describe('whatever the colour', () => {
  test('links have the contrast of text with page and surface, also under the pointer', () => {
    always((_colour, look, name) => {
      for (const token of ['link', 'link-hover'] as const)
        expect(leastContrast(look[name][token], schemes[name])).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
    });
  });

  test('lines, marks and rings have the contrast of graphics', () => {
    always((_colour, look, name) => {
      for (const token of ['brand', 'focus'] as const)
        expect(leastContrast(look[name][token], schemes[name])).toBeGreaterThanOrEqual(
          MARK_CONTRAST,
        );
    });
  });

  test('a link changes under the pointer', () => {
    always((_colour, look, name) => {
      expect(difference(look[name].link, look[name]['link-hover'])).toBeGreaterThan(0.08);
    });
  });

  test('a link that is almost black changes, too', () => {
    const { light } = deriveLook([4, 2, 14]);
    expect(light.link).toEqual([4, 2, 14]);
    expect(difference(light.link, light['link-hover'])).toBeGreaterThan(0.08);
  });

  test('on the dark page the ring is no link’s colour', () => {
    always((_colour, { dark }) => {
      expect(difference(dark.focus, dark.link)).toBeGreaterThan(0.1);
    });
  });

  test('the hue stays', () => {
    always((colour, look, name) => {
      // What is almost grey has no hue that could be seen.
      if (toOklch(colour).chroma < 0.04) return;
      expect(turn(colour, look[name].link)).toBeLessThan(4);
      expect(turn(colour, look[name].brand)).toBeLessThan(4);
    });
  });

  test('where it can be read it is used as it is', () => {
    always((colour, look, name) => {
      if (leastContrast(colour, schemes[name]) < TEXT_CONTRAST) return;
      expect(look[name]).toMatchObject({ brand: colour, link: colour });
    });
  });

  test('one that can be read is the nearest to itself, and the nearest can always be read', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const near = readableColour(colour);
        expect(readableColour(near)).toBe(near);
        expect(difference(colour, near)).toBeLessThan(0.06);
        const contrasts = SCHEMES.map((name) => leastContrast(near, schemes[name]));
        expect(Math.max(...contrasts)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });
});

test.each([
  [
    '#0b4f71',
    {
      light: { brand: '#0b4f71', link: '#0b4f71', 'link-hover': '#00334d', focus: '#0b4f71' },
      dark: { brand: '#347094', link: '#74b1d7', 'link-hover': '#93d1f8', focus: '#ffd166' },
    },
  ],
  [
    '#ffd400',
    {
      light: { brand: '#ad8f00', link: '#675400', 'link-hover': '#483a00', focus: '#675400' },
      dark: { brand: '#ffd400', link: '#ffd400', 'link-hover': '#b59600', focus: '#8fc7e8' },
    },
  ],
])('%s becomes', (colour, expected) => {
  expect(written(deriveLook(parseRgb(colour) ?? [0, 0, 0]))).toEqual(expected);
});

/** The values of a token in the stylesheet: in light, then in dark. */
function valuesOf(token: string): string[] {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  return [...css.matchAll(new RegExp(`--${token}: (#\\w+);`, 'gu'))].map(([, value = '']) => value);
}

test('the schemes stand on the pages and surfaces of the stylesheet', () => {
  const grounds = ['page', 'surface'].map((name) => valuesOf(name).map(parseRgb));
  for (const [index, name] of SCHEMES.entries())
    expect(grounds.map((pair) => pair[index])).toEqual(schemes[name].grounds);
});

test('the tokens of the stylesheet themselves keep to what holds for every look', () => {
  const least = {
    brand: MARK_CONTRAST,
    link: TEXT_CONTRAST,
    'link-hover': TEXT_CONTRAST,
    focus: MARK_CONTRAST,
  };
  for (const [token, goal] of Object.entries(least)) {
    const values = valuesOf(token);
    expect(values).toHaveLength(SCHEMES.length);
    for (const [index, name] of SCHEMES.entries())
      expect(
        leastContrast(
          parseRgb(values[index] ?? '') ?? schemes[name].grounds[0] ?? [0, 0, 0],
          schemes[name],
        ),
      ).toBeGreaterThanOrEqual(goal);
  }
});
