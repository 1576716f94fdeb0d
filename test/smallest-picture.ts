/** A GIF of one pixel, as text. */
export const SMALLEST_PICTURE =
  'GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;';
