import type { Shape } from './shape.ts';

/** What stands together, from its upper left corner on. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** One block after the other in a row, their lower edges in line. */
export function beside(gap: number, first: Block, second: Block | undefined): Block {
  if (second === undefined) return first;
  const height = Math.max(first.height, second.height);
  const from = first.width + gap;
  return {
    width: from + second.width,
    height,
    shapes: [
      ...moved(first.shapes, 0, height - first.height),
      ...moved(second.shapes, from, height - second.height),
    ],
  };
}

/** One block below the other, where there are two. */
export function stacked(gap: number, first: Block | undefined, second: Block | undefined): Block {
  if (first === undefined || second === undefined)
    return first ?? second ?? { width: 0, height: 0, shapes: [] };
  const from = first.height + gap;
  return {
    width: Math.max(first.width, second.width),
    height: from + second.height,
    shapes: [...first.shapes, ...moved(second.shapes, 0, from)],
  };
}

/** Shapes so far to the right and below. */
export function moved(shapes: readonly Shape[], right: number, down: number): readonly Shape[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + right, y: shape.y + down }));
}
