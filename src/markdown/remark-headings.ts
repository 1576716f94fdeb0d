import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingAnchors } from '../register/heading-anchors.ts';

/**
 * Moves the headings of a text so that the highest is a second level one, because the first is the
 * page's title, and names each as the check does, so that links to it lead there.
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    const headings: Heading[] = [];
    visit(tree, 'heading', (node) => {
      headings.push(node);
    });
    const top = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
    const anchorOf = headingAnchors();
    for (const node of headings) {
      node.data = { ...node.data, hProperties: { id: anchorOf(node) } };
      node.depth = Math.min(6, node.depth - top + 2) as typeof node.depth;
    }
  };
}
