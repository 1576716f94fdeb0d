import { isSafeLink } from './link-scheme.ts';
import { webAddress } from './text.ts';

/** What the value of an attribute has to be. */
export type HtmlValue =
  'text' | 'link' | 'web-address' | 'language' | 'number' | 'flag' | readonly string[];

type HtmlAttributes = Readonly<Record<string, HtmlValue>>;

/** Attributes that every element may have. */
const EVERYWHERE: HtmlAttributes = {
  dir: ['ltr', 'rtl', 'auto'],
  lang: 'language',
  title: 'text',
};

const CELL: HtmlAttributes = { colspan: 'number', rowspan: 'number' };

/**
 * The HTML that may stand in a text, each element with what it may carry besides `dir`, `lang` and
 * `title`. None of it runs, loads, sends, hides or covers anything, and none changes how the rest of
 * a page is read: a browser takes what stands in elements such as `noscript` or `textarea` for
 * something else than a parser does. Headings and pictures are written in Markdown, where they are
 * checked. Source: HTML Living Standard, sections 4.3 to 4.11.
 */
export const htmlElements: Readonly<Record<string, HtmlAttributes>> = {
  a: { href: 'link' },
  abbr: {},
  b: {},
  bdi: {},
  bdo: {},
  blockquote: { cite: 'web-address' },
  br: {},
  caption: {},
  cite: {},
  code: {},
  dd: {},
  del: { cite: 'web-address', datetime: 'text' },
  details: { open: 'flag' },
  dfn: {},
  div: {},
  dl: {},
  dt: {},
  em: {},
  figcaption: {},
  figure: {},
  hr: {},
  i: {},
  ins: { cite: 'web-address', datetime: 'text' },
  kbd: {},
  li: { value: 'number' },
  mark: {},
  ol: { start: 'number', reversed: 'flag', type: ['1', 'a', 'A', 'i', 'I'] },
  p: {},
  pre: {},
  q: { cite: 'web-address' },
  rp: {},
  rt: {},
  ruby: {},
  s: {},
  samp: {},
  small: {},
  span: {},
  strong: {},
  sub: {},
  summary: {},
  sup: {},
  table: {},
  tbody: {},
  td: CELL,
  tfoot: {},
  th: { ...CELL, scope: ['col', 'row', 'colgroup', 'rowgroup'] },
  thead: {},
  time: { datetime: 'text' },
  tr: {},
  u: {},
  ul: {},
  var: {},
  wbr: {},
};

export const htmlElementNames: readonly string[] = Object.keys(htmlElements);

/** Elements that hold nothing and have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

/**
 * What an attribute of an element has to be.
 *
 * @param element the element's name, exactly as HTML has it
 * @param attribute the attribute's name, likewise
 * @returns undefined where the element, or the attribute on it, may not stand in a text
 */
export function htmlAttribute(element: string, attribute: string): HtmlValue | undefined {
  if (!Object.hasOwn(htmlElements, element)) return undefined;
  const own = htmlElements[element] ?? {};
  if (Object.hasOwn(own, attribute)) return own[attribute];
  return Object.hasOwn(EVERYWHERE, attribute) ? EVERYWHERE[attribute] : undefined;
}

/**
 * Tells whether an attribute's value is what it has to be.
 *
 * @param kind what it has to be
 * @param value the value, without quotes and references
 */
export function isHtmlValue(kind: HtmlValue, value: string): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'link':
      return isSafeLink(value);
    case 'web-address':
      return webAddress.safeParse(value).success;
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/iu.test(value);
    case 'number':
      return /^\d{1,3}$/u.test(value);
    case 'flag':
      return value === '' || value === 'open' || value === 'reversed';
    default:
      return kind.includes(value);
  }
}
