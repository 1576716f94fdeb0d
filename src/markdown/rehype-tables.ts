import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes tables fit the page and the policy, however they are written: each in a region that scrolls
 * on its own and can be reached by keyboard, headers with a scope, alignment as a class instead of a
 * style.
 *
 * @param settings what screen readers call the nth such region
 */
export function rehypeTables({ label }: { label: (n: string) => string }) {
  return (tree: Root): void => {
    let tables = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && (node.tagName === 'th' || node.tagName === 'td')) {
        const { align, ...rest } = node.properties;
        node.properties = {
          ...(node.tagName === 'th' ? { scope: 'col' } : {}),
          ...rest,
          ...(align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {}),
        };
      }
      if (!isTable(node) || parent === undefined || index === undefined) return;
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          ariaLabel: label(String(++tables)),
          tabIndex: 0,
        },
        children: [node],
      };
      parent.children[index] = region;
    });
  };
}

/** HTML in MDX is an element of MDX. */
function isTable(node: Nodes): node is Extract<Element['children'][number], Nodes> {
  switch (node.type) {
    case 'element':
      return node.tagName === 'table';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === 'table';
    default:
      return false;
  }
}
