import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** How many blocks of a text are on the first screen: a picture in them is loaded at once. */
const FIRST_SCREEN = 2;

/** By this Astro finds the pictures in a finished text; a writer may have written it too. */
const SIGN = '__ASTRO_IMAGE_';
const GAP: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] };

/**
 * Loads pictures further down only when a reader comes near them, and takes no words of a text for a
 * picture.
 */
export function rehypePictures() {
  return (tree: Root): void => {
    const blocks = tree.children.filter(({ type }) => type !== 'text');
    for (const [index, block] of blocks.entries())
      visit(block, 'element', (node) => {
        if (node.tagName !== 'img') return;
        node.properties['loading'] = index < FIRST_SCREEN ? 'eager' : 'lazy';
        node.properties['decoding'] = 'async';
      });
    visit(tree, 'text', ({ value }, index, parent) => {
      if (!value.includes(SIGN) || parent === undefined || index === undefined) return undefined;
      const parts = value
        .split(SIGN)
        .flatMap((part, at): RootContent[] =>
          at === 0
            ? [{ type: 'text', value: part }]
            : [{ type: 'text', value: SIGN }, { ...GAP }, { type: 'text', value: part }],
        );
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
