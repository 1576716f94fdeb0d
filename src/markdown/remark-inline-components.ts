import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Components that stand for words, not for a block. */
const INLINE = new Set(['Decision']);

/** Makes a component that stands for words a paragraph where it is alone on a line. */
export function remarkInlineComponents() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (!INLINE.has(node.name ?? '') || parent === undefined || index === undefined) return;
      parent.children[index] = {
        type: 'paragraph',
        children: [{ ...node, type: 'mdxJsxTextElement', children: [] }],
      };
    });
  };
}
