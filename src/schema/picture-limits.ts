/** How large a picture may be. Whoever builds or reads the site has to draw it. */
export const PICTURE_LIMITS = {
  /** Bytes of a picture made of pixels: a camera’s largest JPEG passes. */
  bytes: 20_000_000,
  /** Bytes of an SVG, which every reader gets as it is. */
  svgBytes: 1_000_000,
  /**
   * Width times height, times the frames where it moves: 8160 × 6120, a large photo of a telephone,
   * passes. To draw as many takes half a gigabyte and five seconds for every size of the picture.
   */
  pixels: 50_000_000,
  /** Elements that are drawn for an SVG, counted each time that something draws them. */
  drawn: 50_000,
  /** Elements of an SVG inside one another. */
  depth: 100,
  /** Spaces in a row inside an SVG: what Astro reads it with takes the square of their number. */
  spaces: 1000,
} as const;
