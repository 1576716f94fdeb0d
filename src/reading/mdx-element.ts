import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Element, Position } from '../schema/content.ts';

/** A component or an element of MDX; the value of an attribute that code makes is undefined. */
export function mdxElement(node: MdxJsxFlowElement | MdxJsxTextElement, at: Position): Element {
  return {
    name: node.name ?? '',
    at,
    attributes: node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? { name: attribute.name, value: valueOf(attribute), at }
        : { name: '…', value: undefined, at },
    ),
  };
}

function valueOf({ value }: MdxJsxAttribute): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : undefined;
}
