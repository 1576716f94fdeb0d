/** A typeface in one weight. */
export interface Face {
  /** Whether the face has a sign for a character that stands alone, with no shaping. */
  readonly has: (character: string) => boolean;
  /** A text's width at size 1. */
  readonly width: (text: string) => number;
  /** A text's outline as the data of an SVG path: `x` is its left edge, `y` its baseline. */
  readonly outline: (text: string, size: number, x: number, y: number) => string;
}

/** The faces of a picture. */
export interface Faces {
  readonly title: Face;
  readonly strong: Face;
  readonly plain: Face;
}

/** A face's name among the faces. */
export type FaceName = keyof Faces;
