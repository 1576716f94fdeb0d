import type { Nodes, Parent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { problem, type Problem } from '../problems/problem.ts';
import { headingAnchors } from '../register/heading-anchors.ts';
import { htmlReader } from '../register/known-html.ts';
import { decoded } from '../register/picture-path.ts';
import { textSyntax } from '../register/text-syntax.ts';
import type {
  Element,
  Heading,
  Link,
  Passage,
  Picture,
  Position,
  Writing,
} from '../schema/content.ts';
import { foreignMarkup } from '../schema/foreign-markup.ts';
import { invisibleIn } from '../schema/invisible.ts';
import { markupSlips } from './markup-slips.ts';
import { mdxElement } from './mdx-element.ts';
import { mdxProblem } from './mdx-problem.ts';
import { placesFrom } from './places-from.ts';

const markdown = unified().use(remarkParse).use(textSyntax).freeze();
const mdx = unified().use(remarkParse).use(textSyntax).use(remarkMdx).freeze();

/** `[the text][a name]` where no line says where the name leads: Markdown takes it for plain text. */
const UNDEFINED_REFERENCE = /(?<![\p{L}\d\\\])])\[([^\][^]+)\]\[[^\][^]+\]/gu;

/** How long the text of a link is at most that is quoted, with what ends it. */
const LONGEST_LINK = 200;

/** How much of what is wrong is quoted. */
const QUOTED = 40;

/** What readers see something of, or would see where it is a problem. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['code', 'image', 'imageReference', 'inlineCode', 'text'],
  ...['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxjsEsm'],
]);

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
  const problems = invisibleProblems(body, file, linesBefore);
  let tree: Root;
  try {
    tree = (format === 'mdx' ? mdx : markdown).parse(body);
  } catch (error) {
    return {
      writing: undefined,
      problems: [...problems, mdxFault(error, body, file, linesBefore)],
    };
  }

  /** What a node was written as; nothing where a plugin has made it. */
  const sourceOf = ({ position }: Nodes): string =>
    position === undefined ? '' : body.slice(position.start.offset, position.end.offset);

  /** What the link holds whose tag ends there. */
  const textOfLink = (name: string, end: number | undefined): string | undefined =>
    name === 'a' && end !== undefined
      ? /^([^\n]+?)<\/a>/u.exec(body.slice(end, end + LONGEST_LINK))?.[1]
      : undefined;

  const headings: Heading[] = [];
  const links: Link[] = [];
  const pictures: Picture[] = [];
  const components: Element[] = [];
  const elements: Element[] = [];
  const code: { source: string; at: Position }[] = [];
  const passages: Passage[] = [];
  const hidden: [from: number, to: number][] = [];
  const anchorOf = headingAnchors();
  const readHtml = htmlReader();
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  /** What is invisible where it is read, though not where it is written: `&#x202e;`. */
  const lookInto = (node: Nodes, ...texts: readonly (string | null | undefined)[]): void => {
    const [found] = texts.flatMap((text) => invisibleIn(text ?? ''));
    const source = node.position === undefined ? body : sourceOf(node);
    if (found !== undefined && invisibleIn(source).length === 0)
      problems.push(problem('invisible-character', file, place(node), { got: found.name }));
  };

  let isEmpty = true;
  visit(tree, (node) => {
    const at = place(node);
    if (SHOWN.has(node.type)) isEmpty = false;
    const read = (text: string): void => {
      if (text !== sourceOf(node) || text.includes('\n'))
        passages.push({ text, at, lastLine: (node.position?.end.line ?? 1) + linesBefore });
    };
    switch (node.type) {
      case 'heading': {
        const text = plainText(node);
        read(text);
        headings.push({ depth: node.depth, text, anchor: anchorOf(node), at });
        break;
      }
      case 'paragraph':
      case 'htmlLines':
      case 'tableCell':
      case 'code':
        read(plainText(node));
        break;
      case 'link':
        links.push({ to: node.url, text: plainText(node), at });
        lookInto(node, node.url, node.title);
        break;
      case 'linkReference':
        links.push({ to: definitions.get(node.identifier) ?? '', text: plainText(node), at });
        break;
      case 'definition':
        lookInto(node, node.url, node.title);
        break;
      case 'text': {
        const source = sourceOf(node);
        const placeOf = placesFrom(at, source);
        for (const { 1: text = '', index } of source.matchAll(UNDEFINED_REFERENCE))
          links.push({ to: '', text, at: placeOf(index) });
        lookInto(node, node.value);
        break;
      }
      case 'inlineCode':
        lookInto(node, node.value);
        break;
      case 'image':
        pictures.push({ file: decoded(node.url), alt: node.alt ?? '', at });
        lookInto(node, node.url, node.title, node.alt);
        break;
      case 'imageReference':
        pictures.push({
          file: decoded(definitions.get(node.identifier) ?? ''),
          alt: node.alt ?? '',
          at,
        });
        lookInto(node, node.alt);
        break;
      case 'html': {
        const { tags, faults, known, words } = readHtml(node.value);
        if (tags.length + faults.length > 0 || words.trim() !== '') isEmpty = false;
        read(words);
        const placeOf = placesFrom(at, node.value);
        for (const { name, attributes, offset, isTooDeep } of tags) {
          const there = placeOf(offset);
          elements.push({
            name,
            text: tags.length === 1 ? textOfLink(name, node.position?.end.offset) : undefined,
            at: there,
            isTooDeep,
            attributes: attributes.map((attribute) => ({ ...attribute, at: there })),
          });
        }
        for (const { open, offset } of faults) {
          const got = firstLine(node.value.slice(offset, offset + QUOTED));
          problems.push(
            open === undefined
              ? problem('unsafe-html', file, placeOf(offset), { got })
              : problem('open-html', file, placeOf(offset), { got, other: open }),
          );
        }
        lookInto(node, known);
        break;
      }
      case 'mdxjsEsm':
        code.push({ source: firstLine(node.value), at });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isRemark(node)) {
          isEmpty = false;
          code.push({ source: `{${firstLine(node.value)}}`, at });
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const element = mdxElement(node, at);
        lookInto(node, ...element.attributes.map(({ value }) => value));
        if (!/^\p{Lu}/u.test(element.name)) {
          const [first] = node.children;
          elements.push({
            ...element,
            text: textOfLink(element.name, first?.position?.start.offset),
          });
        } else {
          components.push(element);
          for (const { position } of node.attributes)
            hidden.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
        }
        break;
      }
    }
  });

  problems.push(...markupSlips(tree, { body, format, file, linesBefore }));
  return {
    writing: {
      isEmpty,
      headings,
      links,
      pictures,
      components,
      elements,
      code,
      visible: blanked(body, hidden),
      passages,
      firstLine: linesBefore + 1,
    },
    problems,
  };
}

/** What keeps the parser of MDX from going on: markup of another program, if such stands in the line. */
function mdxFault(error: unknown, body: string, file: string, linesBefore: number): Problem {
  const fault = mdxProblem(error, file, linesBefore);
  const line = body.split('\n')[fault.line - linesBefore - 1] ?? '';
  const [foreign] = foreignMarkup(line.replace(/`[^`]*`/gu, (code) => ' '.repeat(code.length)));
  return foreign === undefined
    ? fault
    : problem(
        'foreign-markup',
        file,
        { line: fault.line, column: foreign.offset + 1 },
        { got: foreign.text, markup: foreign.kind },
      );
}

/** The characters of a text that nobody can see: one problem a line. */
function invisibleProblems(body: string, file: string, linesBefore: number): Problem[] {
  return body.split('\n').flatMap((line, index) =>
    invisibleIn(line)
      .slice(0, 1)
      .map(({ name, index: before }) =>
        problem(
          'invisible-character',
          file,
          { line: linesBefore + index + 1, column: before + 1 },
          { got: name },
        ),
      ),
  );
}

/** A text in which pieces are spaces, its lines as long as before. */
function blanked(text: string, pieces: readonly (readonly [from: number, to: number])[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of pieces.toSorted(([a], [b]) => a - b)) {
    if (from < end) continue;
    parts.push(text.slice(end, from), text.slice(from, to).replace(/[^\n]/gu, ' '));
    end = to;
  }
  return parts.join('') + text.slice(end);
}

/** Tells whether a node is a remark in MDX: an expression without anything in it. */
function isRemark(node: Nodes): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && node.data?.estree?.body.length === 0;
}

/** What readers see of a node: HTML and remarks are no text. */
function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html' || isRemark(node)) return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? (node as Parent).children.map(plainText).join('') : '';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
