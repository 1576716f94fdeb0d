import { ErrorCodes, Tokenizer, type Token, type TokenHandler } from 'parse5';
import { LIMITS } from '../schema/limits.ts';
import {
  htmlAttribute,
  htmlElements,
  isHtmlValue,
  VOID_ELEMENTS,
  type HtmlValue,
} from '../schema/html.ts';

/** An attribute as written; the value is undefined where it is no plain text. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string | undefined;
}

/** An opening tag in a piece of HTML. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: readonly (WrittenAttribute & { readonly offset: number })[];
  /** How many characters of the piece come before it. */
  readonly offset: number;
  /** Whether too many elements are open already. */
  readonly isTooDeep: boolean;
}

/** Something that begins like HTML and is none, or never ends. */
export interface HtmlFault {
  /** What has no end, or undefined for what is no tag and no remark. */
  readonly open: 'tag' | 'comment' | undefined;
  readonly offset: number;
}

/** A piece of HTML, as browsers take it apart. */
export interface HtmlReading {
  readonly tags: readonly HtmlTag[];
  readonly faults: readonly HtmlFault[];
  /** What of it may stand in a text, as HTML. */
  readonly known: string;
  /** The text between the tags. */
  readonly words: string;
}

/** Elements that end where the next of their kind begins: they stand in one another only by others. */
const ENDING_BY_THEMSELVES: ReadonlySet<string> = new Set([
  ...['p', 'li', 'dt', 'dd', 'rt', 'rp'],
  ...['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ...VOID_ELEMENTS,
]);

/**
 * Makes what takes the pieces of HTML in a text apart, as browsers do, from the first to the last. No
 * element that may stand in a text changes how a browser reads what follows, so each tag can be
 * judged by itself. Source: HTML Living Standard, section 13.2.5, by parse5.
 *
 * @returns reads a piece: whole tags, between which there may be text
 */
export function htmlReader(): (source: string) => HtmlReading {
  const open = new Map<string, number>();
  let depth = 0;
  /** Notes that an element begins, unless too many stand in one another. */
  const begins = (name: string): boolean => {
    if (ENDING_BY_THEMSELVES.has(name)) return true;
    if (depth >= LIMITS.textNesting) return false;
    depth += 1;
    open.set(name, (open.get(name) ?? 0) + 1);
    return true;
  };
  /** Notes that an element ends, where one of its name has begun. */
  const ends = (name: string): boolean => {
    if (ENDING_BY_THEMSELVES.has(name)) return !VOID_ELEMENTS.has(name);
    const count = open.get(name) ?? 0;
    if (count === 0) return false;
    depth -= 1;
    open.set(name, count - 1);
    return true;
  };
  return (source) => readPiece(source, begins, ends);
}

function readPiece(
  source: string,
  begins: (name: string) => boolean,
  ends: (name: string) => boolean,
): HtmlReading {
  const tags: HtmlTag[] = [];
  const faults: HtmlFault[] = [];
  const known: string[] = [];
  const words: string[] = [];
  let end = 0;
  const startOf = ({ location }: Token.Token): number => {
    end = location?.endOffset ?? end;
    return location?.startOffset ?? 0;
  };
  const text = (token: Token.CharacterToken): void => {
    startOf(token);
    words.push(token.chars);
    known.push(escapeHtml(token.chars));
  };
  const handler: TokenHandler = {
    onStartTag: (token) => {
      const offset = startOf(token);
      const { tagName: name } = token;
      const attributes = token.attrs.map((attribute) => ({
        name: attribute.name,
        value: attribute.value,
        offset: token.location?.attrs?.[attribute.name]?.startOffset ?? offset,
      }));
      const isKnown = Object.hasOwn(htmlElements, name);
      const isTooDeep = isKnown && !begins(name);
      tags.push({ name, attributes, offset, isTooDeep });
      if (!isKnown || isTooDeep) return;
      const said = knownAttributes(name, attributes).map(
        (attribute) => ` ${attribute.name}="${escapeHtml(attribute.value)}"`,
      );
      known.push(`<${name}${said.join('')}>`);
    },
    onEndTag: (token) => {
      startOf(token);
      const { tagName: name } = token;
      if (Object.hasOwn(htmlElements, name) && ends(name)) known.push(`</${name}>`);
    },
    onComment: (token) => {
      const offset = startOf(token);
      if (!source.startsWith('<!--', offset)) faults.push({ open: undefined, offset });
    },
    onDoctype: (token) => {
      faults.push({ open: undefined, offset: startOf(token) });
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: startOf,
    onEof: () => undefined,
    onParseError: ({ code, startOffset }) => {
      if (code === ErrorCodes.eofInTag || code === ErrorCodes.eofBeforeTagName)
        faults.push({ open: 'tag', offset: end });
      if (code === ErrorCodes.eofInComment)
        faults.push({ open: 'comment', offset: source.lastIndexOf('<!--', startOffset) });
    },
  };
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(source, true);
  return { tags, faults, known: known.join(''), words: words.join('') };
}

/**
 * What of an element's attributes may stand in a text.
 *
 * @param element the element's name
 * @param attributes its attributes as written
 */
export function knownAttributes(
  element: string,
  attributes: readonly WrittenAttribute[],
): { readonly name: string; readonly value: string; readonly kind: HtmlValue }[] {
  return attributes.flatMap(({ name, value }) => {
    const kind = htmlAttribute(element, name);
    return kind === undefined || value === undefined || !isHtmlValue(kind, value)
      ? []
      : [{ name, value, kind }];
  });
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => NAMES[sign] ?? sign);
}
