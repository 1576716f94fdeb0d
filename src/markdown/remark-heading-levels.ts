import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Moves the headings of a text so that the highest is a second level one: the first is the page's title. */
export function remarkHeadingLevels() {
  return (tree: Root): void => {
    let top = 6;
    visit(tree, 'heading', (node) => {
      top = Math.min(top, node.depth);
    });
    visit(tree, 'heading', (node) => {
      node.depth = Math.min(6, node.depth - top + 2) as typeof node.depth;
    });
  };
}
