import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes Markdown tables fit the page and the policy: each in a region that scrolls on its own and
 * can be reached by keyboard, headers with a scope, alignment as a class instead of a style.
 *
 * @param settings what screen readers call the nth such region
 */
export function rehypeTables({ label }: { label: (n: string) => string }) {
  return (tree: Root): void => {
    let tables = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'th' || node.tagName === 'td') {
        const { align, ...rest } = node.properties;
        node.properties = {
          ...rest,
          ...(node.tagName === 'th' ? { scope: 'col' } : {}),
          ...(align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {}),
        };
      }
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
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
