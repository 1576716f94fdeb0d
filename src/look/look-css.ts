import type { Look, Tokens } from './derive-look.ts';
import { writeRgb } from './rgb.ts';

const NAMES: readonly (keyof Tokens)[] = ['brand', 'link', 'link-hover', 'focus'];

/**
 * The stylesheet that puts a team's colours in the place of those in `src/styles/tokens.css`, wherever
 * a page names the two.
 */
export function lookCss({ light, dark }: Look): string {
  return `${block(light)}@media screen and (prefers-color-scheme: dark) {\n${block(dark)}}\n`;
}

/** More specific than the block of the same tokens that it replaces. */
function block(tokens: Tokens): string {
  const lines = NAMES.map((name) => `  --${name}: ${writeRgb(tokens[name])};\n`);
  return `html:root {\n${lines.join('')}}\n`;
}
