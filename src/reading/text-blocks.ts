import { htmlBlockNames } from 'micromark-util-html-tag-name';
import { beginsWithTag } from '../register/text-in-html.ts';
import { LIMITS } from '../schema/limits.ts';
import { TextSigns, type Html } from './text-signs.ts';

/** What a parser of Markdown reads at one go: a paragraph, an item of a list, a row of a table. */
export interface TextBlock {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly lines: number;
  /** How many characters it has. */
  readonly letters: number;
  /** How many of its signs may mark something. */
  readonly signs: number;
  /** How deep quotations, lists, tags or brackets stand in each other in it. */
  readonly depth: number;
  /** How many cells the table has whose row it is; of the delimiter row, those of the header, too. */
  readonly cells: number;
  /** How many lists, quotations, footnotes and underlined headings the text has up to here. */
  readonly parts: number;
  /** How many characters of code the text has up to here. */
  readonly code: number;
}

/** A list or quotation that is open: where its text stands, and what marks its next item. */
interface Container {
  readonly column: number;
  readonly mark: string;
}

/** Code between fences, or HTML that only its own end closes. */
interface Raw {
  /** Whether a line ends it that is so far indented. */
  readonly isEnd: (text: string, indent: number) => boolean;
  /** Whether it may hold tags that stand in each other. */
  readonly hasTags: boolean;
  /** In how many quotations it stands, and how far its list is indented. */
  readonly quotes: number;
  readonly column: number;
}

const MARK = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/u;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const UNDERLINE = /^(?:=+|-+)$/u;
const NOTE = /^\[\^[^\]\s]+\]:/u;
const DEFINITION = /^\[[^\][\\]+\]:[ \t]*[^\s<>()\\"]+(?:[ \t]+"[^"\\]*")?[ \t]*$/u;
const BREAKS_TABLE = /^(?:[#<>=]|```|~~~|$)/u;

const HTML_TAG = /^<\/?([a-z][a-z\d-]*)(?:[\s/>]|$)/iu;

/** HTML that goes on over empty lines, with what ends it (CommonMark, 4.6, the first five kinds). */
const HTML_TO_ITS_END: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<![a-z]/iu, />/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
];

/** Of that, what holds no tags. */
const TEXT_ALONE = /^<(?:!--|script|style|textarea)/iu;

/**
 * Cuts a text into what a parser reads at one go, without parsing it: code between fences is passed
 * over, and where it is not certain that a line begins a new block, it belongs to the one above.
 * Source: CommonMark 0.31.2, and GitHub Flavored Markdown for tables and notes.
 *
 * @param text the text, its lines ended by line feeds
 * @param format `md` or `mdx`
 */
export function* textBlocks(text: string, format: 'md' | 'mdx'): Generator<TextBlock> {
  const cutter = new Cutter(format);
  for (const [index, line] of text.split('\n').entries()) yield* cutter.take(line, index + 1);
  yield* cutter.end();
}

class Cutter {
  readonly #isMdx: boolean;
  readonly #signs: TextSigns;
  #raw: Raw | undefined;
  #quotes = 0;
  #lists: readonly Container[] = [];
  #afterBlank = true;
  /** What a block above a table's delimiter row ends with. */
  #lastLine = '';
  #columns = 0;
  #isDefinition = false;
  #html: Html = 'none';
  /** HTML from its beginning, until it is clear whether its first tag is one. */
  #opening: string | undefined;
  /** Whether a line begins code that only a parser of code finds the end of: it may be all that follows. */
  #isBehindImport = false;
  #code = 0;
  #line = 0;
  #lines = 0;
  #letters = 0;
  #depth = 0;
  #cells = 0;
  #parts = 0;
  /** Whether a line stood outside of the list that its last item began. */
  #isLeft = false;

  constructor(format: 'md' | 'mdx') {
    this.#isMdx = format === 'mdx';
    this.#signs = new TextSigns(this.#isMdx);
  }

  *take(whole: string, number: number): Generator<TextBlock> {
    // Within a tag, `>` is the end of it.
    const most = this.#opening === undefined ? Infinity : this.#quotes;
    const { quotes, column, text } = startOf(whole, most);
    const raw = this.#raw;
    if (raw !== undefined && (text === '' || column >= raw.column) && quotes >= raw.quotes) {
      if (raw.hasTags && text !== '') this.#count(number, text);
      if (quotes === raw.quotes && raw.isEnd(text, column - raw.column)) {
        this.#raw = undefined;
        yield* this.end();
      }
      return;
    }
    this.#raw = undefined;
    if (text === '' && quotes <= LIMITS.textNesting) {
      this.#enterQuotes(quotes);
      this.#afterBlank = true;
      if (!this.#signs.isInCode) yield* this.end();
      return;
    }
    this.#enterQuotes(quotes);
    const isOfOnePiece =
      this.#signs.isInCode || this.#html === 'raw' || this.#opening !== undefined;
    const inside = isOfOnePiece ? undefined : this.#enter(column, text);
    if (inside?.isItem === true) {
      yield* this.end();
      this.#columns = 0;
    }
    if (inside?.isItem !== true && column < (this.#lists.at(-1)?.column ?? 0)) this.#isLeft = true;
    if (inside?.isItem !== true && this.#afterBlank)
      this.#lists = this.#lists.filter((list) => list.column <= column);
    const [at, rest] = inside === undefined ? [column, text] : [inside.column, inside.text];
    this.#afterBlank = false;
    yield* this.#takeText(rest, at - (this.#lists.at(-1)?.column ?? 0), at, number);
  }

  /** The block that ends here. */
  *end(): Generator<TextBlock> {
    if (this.#lines > 0)
      yield {
        line: this.#line,
        lines: this.#lines,
        letters: this.#letters,
        signs: this.#signs.count,
        depth: Math.max(this.#depth, this.#signs.depth),
        cells: this.#cells,
        parts: this.#parts,
        code: this.#signs.code + this.#code,
      };
    this.#lines = this.#letters = this.#depth = this.#cells = 0;
    this.#columns = this.#afterBlank ? 0 : this.#columns;
    this.#isDefinition = false;
    this.#html = 'none';
    this.#opening = undefined;
    this.#signs.next();
  }

  /** A line without the marks of what it stands in, which is as far indented as `indent` says. */
  *#takeText(text: string, indent: number, column: number, number: number): Generator<TextBlock> {
    const isFlow =
      indent < 4 && !this.#signs.isInCode && this.#html !== 'raw' && this.#opening === undefined;
    const fence = isFlow ? FENCE.exec(text)?.[0] : undefined;
    if (fence !== undefined) {
      yield* this.end();
      const [sign = ''] = fence;
      this.#raw = this.#rawTo(
        (line, at) => at < 4 && line.startsWith(fence) && line === sign.repeat(line.length),
      );
      return;
    }
    if (!this.#isMdx && this.#lines === 0 && indent >= 4) return;
    if (isFlow && this.#columns > 0 && !BREAKS_TABLE.test(text)) {
      yield* this.end();
      this.#count(number, text);
      this.#cells = this.#columns;
      return;
    }
    this.#columns = 0;
    const isDefinition =
      isFlow && DEFINITION.test(text) && (this.#lines === 0 || this.#isDefinition);
    const isNote = isFlow && NOTE.test(text);
    if (isDefinition || this.#isDefinition || isNote) yield* this.end();
    if (isNote || (isFlow && this.#lines > 0 && UNDERLINE.test(text))) this.#parts += 1;
    this.#isDefinition = isDefinition;
    if (isFlow && !this.#isMdx && text.startsWith('<')) {
      const [, end] = HTML_TO_ITS_END.find(([start]) => start.test(text)) ?? [];
      if (end !== undefined && !end.test(text)) {
        yield* this.end();
        this.#raw = this.#rawTo((line) => end.test(line), !TEXT_ALONE.test(text));
        this.#html = 'raw';
        if (this.#raw.hasTags) this.#count(number, text);
        return;
      }
      const [, name] = HTML_TAG.exec(text) ?? [];
      if (name !== undefined && htmlBlockNames.includes(name.toLowerCase())) {
        yield* this.end();
        this.#opening = '';
      }
      if (name !== undefined) this.#html = 'lines';
    }
    if (this.#isMdx && this.#lines === 0 && column === 0 && /^(?:import|export)\s/u.test(text))
      this.#isBehindImport = true;
    const columns = isFlow && this.#lines > 0 ? columnsOf(this.#lastLine, text) : 0;
    this.#count(number, text);
    this.#settle(text);
    this.#cells = 2 * columns;
    this.#columns = columns;
  }

  #count(number: number, text: string): void {
    if (this.#lines === 0) this.#line = number;
    this.#lines += 1;
    this.#code += this.#isBehindImport ? text.length : 0;
    this.#letters += this.#signs.isInCode || this.#html === 'raw' ? 0 : text.length + 1;
    this.#depth = Math.max(this.#depth, this.#quotes + this.#lists.length);
    this.#lastLine = text;
    this.#signs.take(text, this.#html);
  }

  /** Of HTML whose first tag is none, nothing is taken for Markdown until the next empty line. */
  #settle(text: string): void {
    if (this.#opening === undefined) return;
    this.#opening += `${text}\n`;
    if (this.#signs.isInTag) return;
    if (!beginsWithTag(this.#opening)) this.#html = 'raw';
    this.#opening = undefined;
  }

  #rawTo(isEnd: Raw['isEnd'], hasTags = false): Raw {
    return { isEnd, hasTags, quotes: this.#quotes, column: this.#lists.at(-1)?.column ?? 0 };
  }

  #enterQuotes(quotes: number): void {
    if (quotes !== this.#quotes) {
      this.#lists = [];
      this.#columns = 0;
    }
    this.#parts += Math.max(0, quotes - this.#quotes);
    this.#quotes = quotes;
  }

  /** Enters the lists and quotations that a line begins; undefined where it begins none. */
  #enter(
    column: number,
    text: string,
  ): { readonly column: number; readonly text: string; readonly isItem: boolean } {
    let isItem = false;
    for (;;) {
      const mark = text.startsWith('>') ? '>' : MARK.exec(text)?.[0];
      if (mark === undefined || isBreak(text) || this.#lists.length > LIMITS.textNesting)
        return { column, text, isItem };
      const inner = this.#lists.findIndex((list) => list.column > column);
      const outer = inner === -1 ? this.#lists : this.#lists.slice(0, inner);
      const sibling = inner === -1 ? undefined : this.#lists[inner]?.mark;
      const rest = text.slice(mark.length);
      const kind = mark.slice(-1);
      const interrupts =
        this.#lines === 0 ||
        isItem ||
        kind === sibling ||
        kind === '>' ||
        (rest.trim() !== '' && (mark.length === 1 || Number.parseInt(mark, 10) === 1));
      if (column - (outer.at(-1)?.column ?? 0) > 3 || !interrupts) return { column, text, isItem };
      isItem = true;
      this.#parts += kind === sibling && !this.#isLeft ? 0 : 1;
      this.#isLeft = false;
      const next = rest.trimStart();
      const spaces = rest.length - next.length;
      const width = mark.length + (next === '' || spaces > 4 ? 1 : spaces);
      this.#lists = [...outer, { column: column + width, mark: kind }];
      text = next;
      column += mark.length + spaces;
    }
  }
}

/** The quotations that a line begins with, at most so many, and how far it is indented behind them. */
function startOf(line: string, most: number): { quotes: number; column: number; text: string } {
  let quotes = 0;
  let column = 0;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '>' && quotes < most) {
      quotes += 1;
      column = line[at + 1] === ' ' ? -1 : 0;
    } else if (sign === ' ') column += 1;
    else if (sign === '\t') column += 4 - (column % 4);
    else return { quotes, column, text: line.slice(at).trimEnd() };
  }
  return { quotes, column, text: '' };
}

/** `* * *`, a line across the page, and no lists in each other. */
function isBreak(text: string): boolean {
  const signs = text.replace(/[ \t]/gu, '');
  return signs.length > 2 && /^[-*_]/u.test(signs) && new Set(signs).size === 1;
}

/** How many columns a table has whose header and delimiter row these two lines are; 0 where they are none. */
function columnsOf(header: string, delimiter: string): number {
  if (!delimiter.includes('|') && !header.includes('|')) return 0;
  const cells = cellsOf(delimiter);
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) && cellsOf(header).length === cells.length
    ? cells.length
    : 0;
}

function cellsOf(line: string): string[] {
  const cells = line
    .replace(/\\./gsu, '')
    .trim()
    .split('|')
    .map((cell) => cell.trim());
  return cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
}
