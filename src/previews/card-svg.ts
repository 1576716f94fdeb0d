import { CARD, type Card } from './card.ts';
import type { Faces } from './face.ts';
import { inks } from './inks.ts';
import { layOutCard } from './lay-out-card.ts';
import type { Shape } from './shape.ts';

/**
 * Raise this with every change to how a card looks: pictures drawn before are then drawn again. A
 * test compares what is drawn and tells when it was forgotten.
 */
export const LOOK = 2;

/**
 * A card as SVG. Texts are outlines: whoever draws it needs no font.
 *
 * @param card what it says
 * @param faces the typefaces
 * @returns the same text for the same card on every machine
 */
export function cardSvg(card: Card, faces: Faces): string {
  const { width, height } = CARD;
  const ground: Shape = { kind: 'box', x: 0, y: 0, width, height, ink: 'page' };
  const colours = { ...inks, ...card.inks };
  const elements = [ground, ...layOutCard(card, faces)].map((shape) =>
    elementOf(shape, colours[shape.ink], faces),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements.join('')}</svg>`;
}

function elementOf(shape: Shape, ink: string, faces: Faces): string {
  const { x, y, width } = shape;
  switch (shape.kind) {
    case 'text': {
      const outline = faces[shape.face].outline(shape.text, shape.size, x, y);
      return `<path fill="${ink}" d="${outline}"/>`;
    }
    case 'box':
      // Whole pixels: edges are sharp.
      return `<rect fill="${ink}" x="${Math.round(x)}" y="${Math.round(y)}" width="${width}" height="${shape.height}"/>`;
    case 'ring': {
      const half = width / 2;
      return `<circle fill="none" stroke="${ink}" stroke-width="${hundredths(shape.border)}" cx="${hundredths(x + half)}" cy="${hundredths(y + half)}" r="${hundredths(half - shape.border / 2)}"/>`;
    }
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
