import { lookCss } from '../look/look-css.ts';
import type { Site } from './build-site.ts';

/** A stylesheet, by its name in the site without `.css`. */
export interface LookFile {
  readonly name: string;
  readonly text: string;
}

/** The stylesheet of the team's colour, where it has one. */
export function lookFiles({ look }: Site): readonly LookFile[] {
  return look === undefined ? [] : [{ name: 'look', text: lookCss(look) }];
}
