import type { Card } from './card.ts';
import { cardSvg } from './card-svg.ts';
import type { Faces } from './face.ts';
import { rasterise } from './rasterise.ts';

/**
 * Draws a card.
 *
 * @param card what it says
 * @param faces the typefaces
 * @returns a PNG
 */
export function drawCard(card: Card, faces: Faces): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(cardSvg(card, faces));
}
