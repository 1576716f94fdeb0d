import type { Block } from './block.ts';
import type { FaceName, Faces } from './face.ts';
import { fitText, type Breaks, type Room } from './fit-text.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './shape.ts';

/** No text is smaller: at a third of its size a picture must still be read. */
export const SMALL = 44;
/** Height of capitals, in sizes. */
export const CAPITALS = 0.66;

/** How a text is set. */
export interface Style extends Room {
  readonly face: FaceName;
  readonly ink: Ink;
}

/**
 * A text in its lines, from the top of its capitals to its last baseline.
 *
 * @param text one line
 * @param breaks where it may break
 * @param faces the typefaces
 * @param styles how it is set: the first that it fits into, or else the last; all in one face
 */
export function textBlock(
  text: string,
  breaks: Breaks,
  faces: Faces,
  ...styles: readonly [Style, ...Style[]]
): Block {
  const [{ face, ink, leading }] = styles;
  const { size, lines } = fitText(text, breaks, faces[face], ...styles);
  const shapes = lines.map((line, index): Shape => {
    const width = faces[face].width(line) * size;
    const y = size * (CAPITALS + leading * index);
    return { kind: 'text', text: line, face, size, x: 0, y, width, ink };
  });
  return {
    width: Math.max(...shapes.map(({ width }) => width)),
    height: size * (CAPITALS + leading * (lines.length - 1)),
    shapes,
  };
}

/** The style of a text that stays on one line. */
export function oneLine(face: FaceName, ink: Ink, largest: number, width: number): Style {
  const sizes = steps(largest, SMALL);
  return { face, ink, sizes, width, height: Infinity, lines: 1, leading: 1 };
}

/** Font sizes from the largest to the smallest. */
export function steps(from: number, to: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = from; size > to; size -= 4) sizes.push(size);
  return [...sizes, to];
}
