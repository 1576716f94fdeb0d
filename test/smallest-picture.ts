/** What a GIF of one pixel begins with, as text: enough for all that look at a picture’s beginning. */
export const SMALLEST_PICTURE = 'GIF89a\u0001\u0000\u0001\u0000';
