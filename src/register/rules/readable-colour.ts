import { readableColour as nearestReadable } from '../../look/readable-colour.ts';
import { parseRgb, writeRgb } from '../../look/rgb.ts';
import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** In the team's colour, links can be read on the light or on the dark page. */
export const readableColour: Rule = function* ({ site }) {
  const written = site?.data.look?.colour;
  const colour = parseRgb(written ?? '');
  if (site === undefined || written === undefined || colour === undefined) return;
  const near = nearestReadable(colour);
  if (near !== colour)
    yield problem('colour-contrast', site.file, site.at(['look', 'colour']), {
      got: written,
      nearest: writeRgb(near),
    });
};
