import { contrast } from './contrast.ts';
import { writeRgb, type Rgb } from './rgb.ts';

const WHITE: Rgb = [0xff, 0xff, 0xff];
/** Candor's own colour: `--brand` in `src/styles/tokens.css`. */
const OWN: Rgb = [0x0b, 0x4f, 0x71];
const INK: Rgb = [0x1b, 0x1f, 0x24];

/**
 * The icon of the site: a page with lines on a ground of one colour.
 *
 * @param colour the team's colour, or else Candor's
 */
export function iconSvg(colour: Rgb = OWN): string {
  const lines = contrast(colour, WHITE) >= contrast(colour, INK) ? WHITE : INK;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${writeRgb(colour)}"/><path d="M9 8h14v3H9zm0 6.500h14v3H9zM9 21h8v3H9z" fill="${writeRgb(lines)}"/></svg>\n`;
}
