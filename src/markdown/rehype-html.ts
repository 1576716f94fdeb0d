import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { EXIT, visit } from 'unist-util-visit';

/** What lines of HTML are put into until the whole is one tree. */
export const HTML_LINES = 'html-lines';

/** What MDX makes of components. */
const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** Makes of the HTML in a text the tree that a browser would build of it. */
export function rehypeHtml() {
  return (tree: Root): Nodes => {
    visit(tree, { tagName: HTML_LINES }, (node, index, parent) => {
      if (!('children' in node) || parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
    const pieces: Nodes[] = [];
    visit(tree, 'raw', (node) => {
      pieces.push(node);
      return EXIT;
    });
    return pieces.length === 0 ? tree : raw(tree, { passThrough: COMPONENTS });
  };
}
