import type { Font, Glyph } from 'fontkit';
import type { Face } from './face.ts';

/** A font file's content, parsed when it is first asked for. */
export type LoadFont = () => Font;

/** A glyph, and where in its text it stands, at size 1. */
interface PlacedGlyph {
  readonly glyph: Glyph;
  /** The size of a unit of its font. */
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A face that comes in several files, each with some scripts.
 *
 * @param files ways to its files; the first that has a character gives it
 */
export function fontFace(files: readonly LoadFont[]): Face {
  const loaded: Font[] = [];
  const find = (character: string): Font | undefined => {
    const code = character.codePointAt(0) ?? 0;
    for (const [index, load] of files.entries()) {
      const font = (loaded[index] ??= load());
      if (font.hasGlyphForCodePoint(code)) return font;
    }
    return undefined;
  };
  const fontOf = remember(find);

  /** The text in parts, each of one font. */
  const runs = (text: string): { font: Font; text: string }[] => {
    const parts: { font: Font; text: string }[] = [];
    for (const character of text) {
      const last = parts.at(-1);
      // A space belongs to the word before it, whichever font that is in.
      const font = character === ' ' && last ? last.font : fontOf(character);
      if (font === undefined) continue;
      if (last?.font === font) last.text += character;
      else parts.push({ font, text: character });
    }
    return parts;
  };

  const set = (text: string): { width: number; placed: readonly PlacedGlyph[] } => {
    const placed: PlacedGlyph[] = [];
    let width = 0;
    for (const run of runs(text)) {
      const { glyphs, positions } = run.font.layout(run.text);
      const unit = 1 / run.font.unitsPerEm;
      for (const [index, glyph] of glyphs.entries()) {
        const { xOffset = 0, yOffset = 0, xAdvance = glyph.advanceWidth } = positions[index] ?? {};
        placed.push({ glyph, unit, x: width + xOffset * unit, y: yOffset * unit });
        width += xAdvance * unit;
      }
    }
    return { width, placed };
  };

  return {
    has: (character) => !/\p{M}/u.test(character) && fontOf(character) !== undefined,
    width: remember((text) => set(text).width),
    outline: (text, size, left, baseline) =>
      set(text)
        .placed.map(({ glyph, unit, x, y }) => {
          const scale = unit * size;
          return glyph.path
            .transform(scale, 0, 0, -scale, left + x * size, baseline - y * size)
            .toSVG();
        })
        .join(''),
  };
}

function remember<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    known.set(text, found);
    return found.value;
  };
}
