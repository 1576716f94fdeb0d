import type { Look, Tokens } from './derive-look.ts';
import { writeRgb } from './rgb.ts';

/** The stylesheet that puts a team's colours in the place of those in `src/styles/tokens.css`. */
export function lookCss({ light, dark }: Look): string {
  const names: readonly (keyof Tokens)[] = ['brand', 'link', 'link-hover', 'focus'];
  const lines = names.map(
    (name) => `  --${name}: light-dark(${writeRgb(light[name])}, ${writeRgb(dark[name])});\n`,
  );
  return `:root {\n${lines.join('')}}\n`;
}
