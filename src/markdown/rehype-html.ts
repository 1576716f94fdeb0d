import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { EXIT, visit } from 'unist-util-visit';

/** What MDX makes of components. */
const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** Makes of the HTML in a text the tree that a browser would build of it. */
export function rehypeHtml() {
  return (tree: Root): Nodes => {
    const pieces: Nodes[] = [];
    visit(tree, 'raw', (node) => {
      pieces.push(node);
      return EXIT;
    });
    return pieces.length === 0 ? tree : raw(tree, { passThrough: COMPONENTS });
  };
}
