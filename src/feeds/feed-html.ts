import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** Elements that feed readers show and feed validators know; others give way to what is in them. */
const schema: Schema = {
  strip: ['script', 'style', 'template'],
  tagNames: [
    'a',
    'b',
    'blockquote',
    'br',
    'caption',
    'code',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'small',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
  ],
  attributes: {
    a: ['href', 'rel', 'title'],
    blockquote: ['cite'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'reversed'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    '*': ['id', 'lang', 'dir'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], cite: ['http', 'https'] },
  clobberPrefix: '',
};

/** What a text needs to know to stand outside its page. */
export interface FeedHtmlSettings {
  /** The whole address of the page the text is from. */
  readonly page: string;
  /** What every id of the text is preceded by, so that two items of a feed never share one. */
  readonly idPrefix: string;
  /** What stands for a ticked and an empty box of a task list. */
  readonly done: string;
  readonly toDo: string;
}

/**
 * The text of a page as feed readers can show it: whole addresses, no style, no script, no class,
 * nothing that needs a stylesheet to be understood.
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
  return toHtml(clean, { closeSelfClosing: true }).trim();
}

/** Says in words what only looks or scripts would say. */
function speakPlainly(tree: Root, { done, toDo }: FeedHtmlSettings): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
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
      node.properties = {};
      return SKIP;
    }
    if (node.tagName === 'input' && parent && index !== undefined)
      parent.children[index] = {
        type: 'text',
        value: node.properties['checked'] === true ? done : toDo,
      };
    return undefined;
  });
}

/** Makes addresses whole and ids the item's own. */
function standAlone(tree: Nodes, { page, idPrefix }: FeedHtmlSettings): void {
  visit(tree, 'element', (node) => {
    const { properties } = node;
    if (typeof properties['id'] === 'string') properties['id'] = `${idPrefix}${properties['id']}`;
    for (const name of ['href', 'src', 'cite'] as const) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      properties[name] = value.startsWith('#')
        ? `#${idPrefix}${value.slice(1)}`
        : new URL(value, page).href;
    }
  });
}
