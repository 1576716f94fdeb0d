import type { FaceName } from './face.ts';
import type { Ink } from './inks.ts';

interface Placed {
  /** Its left edge, whatever the direction of the text. */
  readonly x: number;
  /** Its upper edge; of a text the baseline. */
  readonly y: number;
  readonly width: number;
  readonly ink: Ink;
}

/** A text in one line. */
export interface TextShape extends Placed {
  readonly kind: 'text';
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
}

export interface BoxShape extends Placed {
  readonly kind: 'box';
  readonly height: number;
}

/** A circle, as high as it is wide, whose line is within. */
export interface RingShape extends Placed {
  readonly kind: 'ring';
  readonly border: number;
}

/** One thing to draw, in pixels from the upper left. The later one is above the earlier. */
export type Shape = TextShape | BoxShape | RingShape;
