/** A colour of sRGB: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * A colour as it is written on the web.
 *
 * @param text `#0b4f71`, or `#fff` in short, in small or capital letters
 * @returns the colour, or undefined where the text is none
 */
export function parseRgb(text: string): Rgb | undefined {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const part = (index: number): number => {
    const length = digits.length / 3;
    return Number.parseInt(
      digits.slice(index * length, (index + 1) * length).repeat(3 - length),
      16,
    );
  };
  return [part(0), part(1), part(2)];
}

/** A colour as `#rrggbb`. */
export function writeRgb(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
