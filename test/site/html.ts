import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Reads a whole page. */
export function parsePage(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** Reads a piece of HTML. */
export function parseFragment(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/**
 * The elements in a tree, in their order.
 *
 * @param tree the tree
 * @param names their names; all of them where there is none
 */
export function elementsOf(tree: Nodes, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (names.length === 0 || names.includes(element.tagName)) found.push(element);
  });
  return found;
}

/** The element with an id, or undefined. */
export function elementById(tree: Nodes, id: string): Element | undefined {
  return elementsOf(tree).find((element) => attributeOf(element, 'id') === id);
}

/** The elements with a class. */
export function elementsOfClass(tree: Nodes, name: string): Element[] {
  return elementsOf(tree).filter((element) =>
    attributeOf(element, 'className')?.split(' ').includes(name),
  );
}

/**
 * An attribute as text, or undefined where it is not there.
 *
 * @param element the element
 * @param name the attribute as hast names it: `href`, `className`, `srcSet`
 */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Elements that begin and end a line of text. */
const BLOCKS =
  /^(address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;

/** The text in a tree, with one space where there is any between words. */
export function textOf(tree: Nodes): string {
  const pieces: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') pieces.push(node.value);
    else if ('children' in node) {
      const block = node.type === 'element' && BLOCKS.test(node.tagName);
      if (block) pieces.push(' ');
      node.children.forEach(walk);
      if (block) pieces.push(' ');
    }
  };
  walk(tree);
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}
