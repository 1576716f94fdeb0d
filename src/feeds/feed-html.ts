import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { htmlElementNames } from '../schema/html.ts';
import { isSafeLink } from '../schema/link-scheme.ts';

/** What may stand in a text and feed readers do not show, or feed validators do not know. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['abbr', 'bdi', 'bdo', 'cite', 'details', 'dfn', 'rp', 'rt', 'ruby', 'samp'],
  ...['summary', 'time', 'var', 'wbr'],
]);

/**
 * What may stand in a text, and what Candor's own components make of it, as far as feed readers show it
 * and feed validators know it; other elements give way to what is in them.
 */
const schema: Schema = {
  strip: ['script', 'style', 'template'],
  tagNames: [
    ...htmlElementNames.filter((name) => !LEFT_OUT.has(name)),
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'img'],
  ],
  attributes: {
    a: ['href', 'rel', 'title'],
    blockquote: ['cite'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'reversed'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    '*': ['lang', 'dir'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'] },
};

/** What a text needs to know to stand outside its page. */
export interface FeedHtmlSettings {
  /** The whole address of the page the text is from. */
  readonly page: string;
  /** What stands for a ticked and an empty box of a task list. */
  readonly done: string;
  readonly toDo: string;
}

/**
 * The text of a page as feed readers can show it: whole addresses, no style, no script, no class,
 * nothing that needs a stylesheet to be understood, no id that another item could have too.
 *
 * @param html the text as it stands in the page
 * @param settings what it needs to know
 * @returns HTML without errors, to be escaped by the feed
 */
export function feedHtml(html: string, settings: FeedHtmlSettings): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  speakPlainly(tree, settings);
  const clean = sanitize(tree, schema) as Root;
  standAlone(clean, settings);
  divide(clean);
  return toHtml(clean, { closeSelfClosing: true }).trim();
}

/** Says in words what only looks or scripts would say. */
function speakPlainly(tree: Root, { done, toDo }: FeedHtmlSettings): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
    // An item stays as it is from one build to the next: its own day is that of its text.
    if (classes.includes('as-of') && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (
      classes.includes('label') ||
      classes.includes('event-title') ||
      node.tagName === 'summary'
    ) {
      node.children = [
        {
          type: 'element',
          tagName: 'strong',
          properties: {},
          children: node.children,
        },
      ];
      node.tagName = 'p';
      const { lang, dir } = node.properties;
      node.properties = { lang, dir };
      return SKIP;
    }
    // Readers do not know sections; what is in one may be in another language than the text.
    if (node.tagName === 'section' && node.properties['lang'] !== undefined) node.tagName = 'div';
    // A link to a note leads out of the reader, to a page that has the same.
    if (node.properties['dataFootnoteRef'] !== undefined) {
      node.tagName = 'span';
      node.children = [
        { type: 'text', value: '[' },
        ...node.children,
        { type: 'text', value: ']' },
      ];
      node.properties = {};
      return SKIP;
    }
    if (node.properties['dataFootnoteBackref'] !== undefined && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'input' && parent && index !== undefined)
      parent.children[index] = {
        type: 'text',
        value: node.properties['checked'] === true ? done : toDo,
      };
    return undefined;
  });
}

/** Elements that readers show on lines or in cells of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['blockquote', 'br', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Puts line ends between blocks: programs that leave the tags out would run their words together. */
function divide(tree: Root): void {
  visit(tree, (node, index, parent) => {
    const isPre = node.type === 'element' && node.tagName === 'pre';
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (parent === undefined || index === undefined || !runsOn(before, node))
      return isPre ? SKIP : undefined;
    parent.children.splice(index, 0, { type: 'text', value: '\n' });
    return [isPre ? SKIP : CONTINUE, index + 2];
  });
}

/** Tells whether only a tag is between the words of two that stand side by side. */
function runsOn(before: Nodes | undefined, node: Nodes): boolean {
  if (before === undefined || isSpace(before) || isSpace(node)) return false;
  return [before, node].some((one) => one.type === 'element' && BLOCKS.has(one.tagName));
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Makes addresses whole; what pointed to a place in the text points to that place on its page. */
function standAlone(tree: Nodes, { page }: FeedHtmlSettings): void {
  const { origin } = new URL(page);
  visit(tree, 'element', ({ tagName, properties, children }, index, parent) => {
    // It was there for its looks, unless it says in which language it is.
    if (
      tagName === 'span' &&
      Object.keys(properties).length === 0 &&
      parent &&
      index !== undefined
    ) {
      parent.children.splice(index, 1, ...children);
      return index;
    }
    for (const name of ['href', 'src', 'cite'] as const) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const whole = isSafeLink(value) ? URL.parse(value, page) : null;
      // A picture from elsewhere would tell its server who reads the feed.
      const isShown = whole !== null && (name !== 'src' || whole.origin === origin);
      properties[name] = isShown ? whole.href : undefined;
    }
    if (tagName === 'img' && properties['src'] === undefined && parent && index !== undefined)
      parent.children[index] = { type: 'text', value: properties.alt ?? '' };
    return undefined;
  });
}
