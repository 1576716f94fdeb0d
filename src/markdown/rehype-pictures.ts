import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** How many blocks of a text are on the first screen: a picture in them is loaded at once. */
const FIRST_SCREEN = 2;

/** Loads pictures further down only when a reader comes near them. */
export function rehypePictures() {
  return (tree: Root): void => {
    const blocks = tree.children.filter(({ type }) => type !== 'text');
    for (const [index, block] of blocks.entries())
      visit(block, 'element', (node) => {
        if (node.tagName !== 'img') return;
        node.properties['loading'] = index < FIRST_SCREEN ? 'eager' : 'lazy';
        node.properties['decoding'] = 'async';
      });
  };
}
