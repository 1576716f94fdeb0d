import GithubSlugger from 'github-slugger';
import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Parent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problems/problem.ts';
import type {
  Element,
  Heading,
  Link,
  Passage,
  Picture,
  Position,
  Writing,
} from '../schema/content.ts';
import { mdxElement } from './mdx-element.ts';
import { mdxProblem } from './mdx-problem.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const html = unified().use(rehypeParse, { fragment: true }).freeze();

/** `[the text][a name]` where no line says where the name leads: Markdown takes it for plain text. */
const UNDEFINED_REFERENCE = /(?<![\p{L}\d\\\])])\[([^\][^]+)\]\[[^\][^]+\]/gu;

/** A text as far as it could be read. */
export interface WritingReading {
  readonly writing: Writing | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a Markdown or MDX text for what the check needs to know of it.
 *
 * @param body the text below the front matter
 * @param format `md` or `mdx`
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 */
export function readWriting(
  body: string,
  format: 'md' | 'mdx',
  file: string,
  linesBefore: number,
): WritingReading {
  const place = (node: { position?: Nodes['position'] }): Position => ({
    line: (node.position?.start.line ?? 1) + linesBefore,
    column: node.position?.start.column ?? 1,
  });
  let tree: Root;
  try {
    tree = (format === 'mdx' ? mdx : markdown).parse(body);
  } catch (error) {
    return { writing: undefined, problems: [mdxProblem(error, file, linesBefore)] };
  }

  const sourceOf = ({ position }: Nodes): string =>
    body.slice(position?.start.offset, position?.end.offset);

  const headings: Heading[] = [];
  const links: Link[] = [];
  const pictures: Picture[] = [];
  const components: Element[] = [];
  const elements: Element[] = [];
  const code: { source: string; at: Position }[] = [];
  const passages: Passage[] = [];
  const slugger = new GithubSlugger();
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });

  visit(tree, (node) => {
    const at = place(node);
    const seen = passageOf(node);
    if (seen !== undefined && seen !== sourceOf(node))
      passages.push({ text: seen, at, lastLine: (node.position?.end.line ?? 1) + linesBefore });
    switch (node.type) {
      case 'heading': {
        const text = plainText(node);
        headings.push({ depth: node.depth, text, anchor: slugger.slug(text), at });
        break;
      }
      case 'link':
        links.push({ to: node.url, text: plainText(node), at });
        break;
      case 'linkReference':
        links.push({ to: definitions.get(node.identifier) ?? '', text: plainText(node), at });
        break;
      case 'text':
        for (const { 1: text = '', index } of sourceOf(node).matchAll(UNDEFINED_REFERENCE))
          links.push({ to: '', text, at: further(at, sourceOf(node).slice(0, index)) });
        break;
      case 'image':
        pictures.push({ file: decoded(node.url), alt: node.alt ?? '', at });
        break;
      case 'imageReference':
        pictures.push({
          file: decoded(definitions.get(node.identifier) ?? ''),
          alt: node.alt ?? '',
          at,
        });
        break;
      case 'html':
        elements.push(...htmlElements(node.value, at));
        break;
      case 'mdxjsEsm':
        code.push({ source: firstLine(node.value), at });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*(\/\*[\s\S]*\*\/\s*)?$/u.test(node.value))
          code.push({ source: `{${firstLine(node.value)}}`, at });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const element = mdxElement(node, at);
        (/^\p{Lu}/u.test(element.name) ? components : elements).push(element);
        break;
      }
    }
  });

  const visible =
    format === 'mdx' ? body.replace(/<\p{Lu}[^>]*>/gu, (tag) => tag.replace(/[^\n]/gu, ' ')) : body;
  return {
    writing: {
      headings,
      links,
      pictures,
      components,
      elements,
      code,
      visible,
      passages,
      firstLine: linesBefore + 1,
    },
    problems: [],
  };
}

/** The place behind a piece of text that begins at another. */
function further({ line, column }: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}

/** The elements of a piece of HTML inside Markdown, opening tags only. */
function htmlElements(source: string, at: Position): Element[] {
  const found: Element[] = [];
  visit(html.parse(source), 'element', (node) => {
    found.push({
      name: node.tagName,
      at,
      attributes: Object.entries(node.properties).map(([name, value]) => ({
        name,
        value: Array.isArray(value) ? value.join(' ') : String(value),
        at,
      })),
    });
  });
  return found;
}

/** What readers see of a node that holds text; undefined for others. */
function passageOf(node: Nodes): string | undefined {
  if (node.type === 'html') return wordsOf(html.parse(node.value));
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    ? plainText(node)
    : undefined;
}

function wordsOf(node: HtmlRoot | HtmlRoot['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node && node.type !== 'html') return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? (node as Parent).children.map(plainText).join('') : '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
