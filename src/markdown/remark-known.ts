import type { Definition, Image, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { picturePath } from '../register/picture-path.ts';
import { htmlReader, knownAttributes, type HtmlReading } from '../register/known-html.ts';
import { componentAttributes, isAttributeValue } from '../schema/components.ts';
import { htmlElements } from '../schema/html.ts';
import { isSafeLink } from '../schema/link-scheme.ts';
import { HTML_LINES } from './rehype-html.ts';

/** An element that a writer has written as HTML in MDX. */
interface KnownElement extends Parent {
  type: 'knownElement';
  children: PhrasingContent[];
  data: { hName: string; hProperties: Record<string, string | boolean> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    knownElement: KnownElement;
  }
  interface RootContentMap {
    knownElement: KnownElement;
  }
}

/** What Markdown itself makes of a text. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['blockquote', 'break', 'delete', 'emphasis', 'footnoteDefinition'],
  ...['footnoteReference', 'heading', 'inlineCode', 'linkReference', 'list', 'listItem'],
  ...['paragraph', 'strong', 'table', 'tableCell', 'tableRow', 'text', 'thematicBreak'],
]);

/** What can be told of a text as a whole. */
interface Whole {
  readonly readHtml: (source: string) => HtmlReading;
  /** The definitions that pictures may use. */
  readonly pictures: ReadonlySet<string>;
}

/**
 * Leaves of a text what is known: plain Markdown, links that lead somewhere, pictures beside the text,
 * the components with what they take, and the HTML that may stand in a text. Code is not: nothing that
 * a writer has typed is ever compiled, also where the content was not checked.
 */
export function remarkKnown() {
  return (tree: Root): void => {
    const definitions: Definition[] = [];
    visit(tree, 'definition', (node) => {
      definitions.push(node);
    });
    const pictures = new Set(
      definitions
        .filter(({ url }) => picturePath(url) !== undefined)
        .map(({ identifier }) => identifier),
    );
    keepKnown(tree, { readHtml: htmlReader(), pictures });
  };
}

function keepKnown(parent: Parent, whole: Whole): void {
  parent.children = parent.children.flatMap((child) => known(child, whole));
}

function known(node: RootContent, whole: Whole): RootContent[] {
  if ('children' in node) keepKnown(node, whole);
  if (PLAIN.has(node.type)) return [node];
  switch (node.type) {
    case 'htmlLines':
      return [{ ...node, data: { hName: HTML_LINES } }];
    case 'code':
      // What follows the language would become an attribute.
      return [{ ...node, meta: null }];
    case 'link':
      return isSafeLink(node.url) ? [node] : node.children;
    case 'definition': {
      const path = picturePath(node.url);
      if (path !== undefined) return [{ ...node, url: encodeURI(path) }];
      return isSafeLink(node.url) ? [node] : [];
    }
    case 'image':
      return picture(node);
    case 'imageReference':
      return whole.pictures.has(node.identifier) ? [node] : words(node.alt);
    case 'html':
      return [{ ...node, value: whole.readHtml(node.value).known }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return knownElement(node);
    default:
      return [];
  }
}

/** A picture under an address that can be decoded again: the build stops at any other. */
function picture(node: Image): RootContent[] {
  const path = picturePath(node.url);
  return path === undefined ? words(node.alt) : [{ ...node, url: encodeURI(path) }];
}

function words(alt: string | null | undefined): RootContent[] {
  return alt === null || alt === undefined ? [] : [{ type: 'text', value: alt }];
}

/** A component with what it takes, an element of HTML with what it may carry, or what stands in others. */
function knownElement(node: MdxJsxFlowElement | MdxJsxTextElement): RootContent[] {
  const name = node.name ?? '';
  const children = node.children as PhrasingContent[];
  const taken = componentAttributes(name);
  if (taken !== undefined) {
    node.attributes = node.attributes.filter((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return false;
      const spec = Object.hasOwn(taken, attribute.name) ? taken[attribute.name] : undefined;
      return spec !== undefined && isAttributeValue(spec, attribute.value);
    });
    return [node];
  }
  if (!Object.hasOwn(htmlElements, name)) return children;
  const held = name === 'p' ? withoutParagraph(children) : children;
  if (held === undefined) return children;
  const attributes = node.attributes.flatMap((attribute) => {
    const value = attribute.value ?? '';
    return attribute.type === 'mdxJsxAttribute' && typeof value === 'string'
      ? [{ name: attribute.name, value }]
      : [];
  });
  const hProperties = Object.fromEntries(
    knownAttributes(name, attributes).map(({ name: own, value, kind }) => [
      own,
      kind === 'flag' ? true : value,
    ]),
  );
  return [{ type: 'knownElement', data: { hName: name, hProperties }, children: held }];
}

/** What a paragraph of HTML can hold: no other; undefined where blocks stand in it. */
function withoutParagraph(children: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const blocks: readonly RootContent[] = children;
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'paragraph') return first.children;
  return blocks.some(({ type }) => type === 'paragraph') ? undefined : [...children];
}
