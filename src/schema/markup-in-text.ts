import { foreignMarkup } from './foreign-markup.ts';
import { htmlElementNames } from './html.ts';

/** A piece of markup in a text that has none, and what is left of it without. */
export interface MarkupInText {
  readonly text: string;
  readonly plain: string;
}

const TAGS = [...htmlElementNames, 'img'].join('|');
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  apos: '’',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** Markup of Markdown and HTML that readers would see as it was typed, each with what it leaves. */
const MARKUP: readonly (readonly [pattern: RegExp, plain: (...found: string[]) => string])[] = [
  [
    /!?\[([^[\]\n]+)\]\((?:[a-z]+:|www\.|\.{0,2}\/|#|[^()\s]+\.(?:avif|gif|html?|jpe?g|mdx?|png|svg|webp)\b)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"\n]*")?\)/giu,
    (_all, words = '') => words,
  ],
  [/<((?:https?:\/\/|mailto:)[^<>\s]+)>/giu, (_all, address = '') => address],
  [
    /(?<![\p{L}\p{N}*])(\*{2,3})(?=[^\s*])([^*\n]+)(?<=\S)\1(?![\p{L}\p{N}*])/gu,
    (_all, _marks, words = '') => words,
  ],
  [
    /(?<![\p{L}\p{N}~])~~(?=[^\s~])([^~\n]+)(?<=\S)~~(?![\p{L}\p{N}~])/gu,
    (_all, words = '') => words,
  ],
  [/(?<![\p{L}\p{N}`])`([^`\n]+)`(?![\p{L}\p{N}`])/gu, (_all, words = '') => words],
  [/\[\^[^[\]\s]+\]/gu, () => ''],
  [/^#{1,6}(?= )/gu, () => ''],
  [/<!--(?:(?!<!--)[^])*?-->/gu, () => ''],
  [new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'giu'), () => ''],
  // A component of ours, or of another program.
  [/<[A-Z][A-Za-z]*(?:\s[^<>]*)?\/>/gu, () => ''],
  [
    /&(?:(amp|apos|gt|lt|nbsp|quot)|#\d{1,6}|#x[\da-f]{1,6});/giu,
    (_all, name = '') => CHARACTERS[name.toLowerCase()] ?? '',
  ],
];

/** What all of it, here and of other programs, has something of: most texts have nothing. */
const SIGN = /[#&*<[`{~]|%%|\+\+|==|\|\||::|\?\?\?|!!!|\^\[|\.\. /u;

/**
 * The first markup in a text that is shown as it is typed: of Markdown, of HTML, or of another program.
 *
 * @param text a field of a record: a reason, a title
 * @returns the piece, or undefined where there is none
 */
export function markupIn(text: string): MarkupInText | undefined {
  if (!SIGN.test(text)) return undefined;
  let first: (MarkupInText & { readonly index: number }) | undefined;
  for (const [pattern, plain] of MARKUP)
    for (const found of text.matchAll(pattern))
      if (found.index < (first?.index ?? Infinity))
        first = { text: found[0], plain: plain(...found).trim(), index: found.index };
  const [foreign] = foreignMarkup(text);
  return first ?? (foreign === undefined ? undefined : { text: foreign.text, plain: '' });
}

/**
 * A text without the markup in it: what a stranger wrote for a page where it is shown as it is typed.
 *
 * @param text any text
 * @returns the words, with what is only markup left out
 */
export function withoutMarkup(text: string): string {
  if (!SIGN.test(text)) return text;
  return MARKUP.reduce((words, [pattern, plain]) => words.replace(pattern, plain), text);
}
