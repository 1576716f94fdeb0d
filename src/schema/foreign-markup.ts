/** What is markup elsewhere and words here. */
export type ForeignMarkup =
  | 'attributes'
  | 'bbcode'
  | 'comment'
  | 'container'
  | 'contents'
  | 'highlight'
  | 'inline-note'
  | 'shortcode'
  | 'spoiler'
  | 'template'
  | 'wiki-link';

/** A piece of a text, and where it begins. */
export interface FoundMarkup {
  readonly kind: ForeignMarkup;
  readonly text: string;
  readonly offset: number;
}

/** What admonitions are called by those who have them. */
const ADMONITION =
  'abstract|admonition|attention|bug|caution|danger|error|example|failure|figure|hint|important|info|note|question|quote|seealso|success|tip|toctree|warning';

/**
 * How it begins, by what it is. Each is a sign that nobody writes for readers: what may be meant as it
 * stands, such as one hashtag at the beginning of a line, is not among them. Sources: the manuals of
 * Hugo, Liquid, Jinja, kramdown, Python-Markdown, MkDocs, Docusaurus, MyST, Pandoc, Obsidian,
 * reStructuredText, AsciiDoc and phpBB.
 */
const KNOWN: readonly (readonly [kind: ForeignMarkup, pattern: RegExp])[] = [
  [
    'contents',
    /^[ \t]*(?:\[\[[_\ufffc]?toc[_\ufffc]?\]\]|\[toc\]|@\[toc\]|\$\{toc\}|\{\{ ?toc ?\}\}|\{:toc\})[ \t]*$/gimu,
  ],
  ['shortcode', /\{\{[%<]/gu],
  ['template', /(?<![{\ufffa])\{%|\{\{[^{}\n]+\}\}|\{#-?[ \t][^#{}\n]*#\}|<%[=#-]?[ \t]/gu],
  [
    'attributes',
    /\{::?[^{}\n]+\}|(?<![\p{L}\p{N}])\{ ?(?:[#.][\w-]|(?:align|alt|caption|class|height|id|lang|loading|rel|style|target|title|width)=)[^{}\n]*\}/gu,
  ],
  ['container', /^[ \t]*:{3,}[ \t]*(?:[{[\p{L}]|$)/gmu],
  [
    'container',
    new RegExp(`^[ \\t]*(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?:${ADMONITION})[ \\t]*(?:["“]|$)`, 'gimu'),
  ],
  [
    'container',
    /^[ \t]*(?:\.\. [a-z-]+::|::[a-z][\w-]*[[{]|(?:image|include|video)::[^\s[\]]+\[)/gmu,
  ],
  ['wiki-link', /(?<![!\ufffa])!?\[\[[^[\]\n]+\]\](?![([])/gu],
  ['highlight', /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]+(?<=\S)==(?![=\p{L}\p{N}])/gu],
  ['highlight', /(?<![+\p{L}\p{N}])\+\+(?=[^\s+])[^+\n]+(?<=\S)\+\+(?![+\p{L}\p{N}])/gu],
  ['spoiler', /(?<![|\p{L}\p{N}])\|\|(?=[^\s|])[^|\n]+(?<=\S)\|\|(?![|\p{L}\p{N}])/gu],
  ['comment', /(?<![%\p{L}\p{N}])%%[^%\n]+%%(?![%\p{L}\p{N}])/gu],
  ['inline-note', /(?<!\[)\^\[[^[\]\n]+\]/gu],
  ['bbcode', /(?<!\))\[\/(?:b|center|code|color|i|img|list|quote|s|size|spoiler|u|url)\]/giu],
];

/** How much of it is quoted, in characters. */
const QUOTED = 40;

/**
 * Finds what is markup for other programs, and for Candor only words.
 *
 * @param words a text without what is code or markup here, with U+FFFA for what stands behind a
 *   backslash and U+FFFC for other markup
 * @returns each, in the order of `KNOWN`; the first at a place is the one that counts
 */
export function foreignMarkup(words: string): readonly FoundMarkup[] {
  const taken = new Set<number>();
  return KNOWN.flatMap(([kind, pattern]) =>
    Array.from(words.matchAll(pattern), ({ 0: sign, index }) => ({ sign, index })).flatMap(
      ({ sign, index }) => {
        const offset = index + sign.search(/\S/u);
        if (taken.has(offset)) return [];
        taken.add(offset);
        return [{ kind, text: pieceAt(words, offset, kind), offset }];
      },
    ),
  );
}

/** Tells whether code between fences is none: what a language is called there is a directive of MyST. */
export function isDirective(language: string): boolean {
  return new RegExp(`^\\{(?:${ADMONITION}|image|include)\\}?$`, 'iu').test(language);
}

/** What closes a piece of it on the same line. */
const CLOSING: Partial<Record<ForeignMarkup, RegExp>> = {
  shortcode: /\}\}/u,
  template: /\}\}|[%#]\}|%>/u,
  attributes: /\}/u,
  container: /$/u,
  contents: /$/u,
  'wiki-link': /\]\]/u,
  'inline-note': /\]/u,
  bbcode: /\]/u,
};

function pieceAt(words: string, offset: number, kind: ForeignMarkup): string {
  const [line = ''] = words.slice(offset, offset + QUOTED).split('\n', 1);
  const closing = CLOSING[kind] ?? /(?<=.{3})(?:==|\+\+|\|\||%%)/u;
  const end = closing.exec(line);
  return (end === null ? line : line.slice(0, end.index + end[0].length)).trim();
}
