/** Signs that may mark something, each of which the parser may hold against all others of a paragraph. */
const MARKS = new Set(['*', '_', '~', '[', ']', '<', '`', '{', '}']);
const BRACKETS = new Set(['[', ']', '<', '{', '}']);

/**
 * What opens nothing: elements that need no end and never hold another of their name (HTML, 13.1.2 and
 * 13.1.2.4), and addresses in angle brackets.
 */
const NO_TAG =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|p|source|tbody|td|tfoot|th|thead|tr|track|wbr)$|[^a-z\d-]/u;

/** The HTML that a line stands in: none, lines that may hold Markdown between their tags, or what holds none. */
export type Html = 'none' | 'lines' | 'raw';

/** What a tag or code in braces is in the middle of. */
interface Inside {
  /** How many braces are open. */
  braces: number;
  /** What ends a text, remark or template in it; empty where none is open. */
  end: string;
  /** The tag as far as it goes; undefined in code that stands in no tag. */
  tag: string | undefined;
}

/**
 * Counts the signs of a text that make a parser work, block after block. Tags that stand at the
 * beginning of a line stay open over blocks, and so does code in braces.
 */
export class TextSigns {
  readonly #isMdx: boolean;
  #inside: Inside | undefined;
  #isFlow = false;
  /** The names of open tags that stand at the beginning of a line, and of those of the block. */
  readonly #flowTags: string[] = [];
  #tags: string[] = [];
  /** Whether backticks stand in the block that begin or end nothing on their own line. */
  #isLoose = false;
  #brackets = 0;
  #count = 0;
  #code = 0;
  #depth = 0;

  constructor(isMdx: boolean) {
    this.#isMdx = isMdx;
  }

  /** How many signs the block has that may mark something. */
  get count(): number {
    return this.#count;
  }

  /** How many characters of code in braces the text has up to here, without remarks. */
  get code(): number {
    return this.#code;
  }

  /** How deep brackets, braces or tags stand in each other in the block at most. */
  get depth(): number {
    return this.#depth;
  }

  /** Whether code in braces, or a tag, goes on over the end of the line, and over empty lines. */
  get isInCode(): boolean {
    return this.#isMdx && this.#isFlow && this.#inside !== undefined;
  }

  /** Whether the last line ended within a tag. */
  get isInTag(): boolean {
    return this.#inside?.tag !== undefined;
  }

  /** Begins the next block. */
  next(): void {
    if (!this.isInCode) this.#inside = undefined;
    this.#tags = [];
    this.#isLoose = false;
    this.#brackets = this.#count = this.#depth = 0;
  }

  /**
   * Takes a line of the block.
   *
   * @param line the line without the marks of what it stands in
   * @param html what HTML it stands in
   */
  take(line: string, html: Html): void {
    const codes = this.#codesIn(line);
    if (this.#inside === undefined) this.#isFlow = html !== 'none' || /^[<{]/u.test(line);
    for (let at = 0; at < line.length; at += 1) {
      const sign = line[at] ?? '';
      if (this.#inside !== undefined) {
        at = this.#goOn(this.#inside, line, at);
        // In Markdown a tag that never ends is none, and what stands in it counts.
        if (this.#isMdx) continue;
      }
      if (sign === '\\') at += 1;
      else if (MARKS.has(sign)) {
        if (html !== 'raw' && isMark(line, at)) this.#count += 1;
        const code = sign === '`' ? codes.get(at) : undefined;
        if (code === undefined && (html !== 'raw' || sign === '<')) this.#open(line, at, sign);
        else at = code ?? at;
      }
    }
  }

  #open(line: string, at: number, sign: string): void {
    if (sign === '[') this.#brackets += 1;
    if (sign === ']') this.#brackets = Math.max(0, this.#brackets - 1);
    if (sign === '<' && /[a-z/>]/iu.test(line[at + 1] ?? ''))
      this.#inside = { braces: 0, end: '', tag: '' };
    if (sign === '{' && this.#isMdx) this.#inside = { braces: 1, end: '', tag: undefined };
    this.#deepen(this.#brackets);
  }

  /** Goes on in a tag or in code; answers where. */
  #goOn(inside: Inside, line: string, at: number): number {
    const sign = line[at] ?? '';
    const isCode = inside.braces > 0;
    if (isCode && inside.end !== '*/') this.#code += 1;
    if (inside.end !== '') {
      if (line.startsWith(inside.end, at)) {
        at += inside.end.length - 1;
        inside.end = '';
      } else if (sign === '\\' && isCode) at += 1;
      else if (sign === '}') this.#count += 1;
      return at;
    }
    if (sign === '{' || sign === '}') this.#count += 1;
    if (sign === '{' && this.#isMdx) inside.braces += 1;
    if (sign === '}' && isCode) inside.braces -= 1;
    if (isCode && line.startsWith('/*', at)) inside.end = '*/';
    else if ((isCode && sign === '`') || (inside.tag !== undefined && /["']/u.test(sign)))
      inside.end = sign;
    this.#deepen(inside.braces);
    if (inside.tag === undefined) {
      if (inside.braces === 0) this.#inside = undefined;
    } else if (!isCode) this.#goOnInTag(inside, inside.tag, sign);
    return at;
  }

  #goOnInTag(inside: Inside, tag: string, sign: string): void {
    if (sign === '<') inside.tag = '';
    else if (sign !== '>') inside.tag = tag.length < 100 ? tag + sign : tag.slice(0, 99) + sign;
    else {
      this.#inside = undefined;
      this.#endTag(tag);
    }
  }

  #endTag(tag: string): void {
    const isClosing = tag.startsWith('/');
    const name = (/^\/?([^\s/]*)/u.exec(tag)?.[1] ?? '').toLowerCase();
    if (this.#isMdx ? tag.length > 1 && tag.endsWith('/') : NO_TAG.test(name)) return;
    const open = this.#isFlow ? this.#flowTags : this.#tags;
    if (!isClosing) open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
    this.#deepen(this.#flowTags.length + this.#tags.length);
  }

  /** Where code between backticks begins in a line, with where it ends: only what certainly is such code. */
  #codesIn(line: string): ReadonlyMap<number, number> {
    const codes = new Map<number, number>();
    const runs = Array.from(line.matchAll(/`+/gu), ({ 0: run, index }) => ({ run, index }));
    for (let at = 0; at < runs.length; at += 1) {
      const [open, close] = [runs[at], runs[at + 1]];
      if (open === undefined || this.#isLoose) break;
      const isEscaped = line[open.index - 1] === '\\';
      if (isEscaped || open.run !== close?.run) this.#isLoose = true;
      else {
        codes.set(open.index, close.index + close.run.length - 1);
        at += 1;
      }
    }
    return codes;
  }

  #deepen(depth: number): void {
    this.#depth = Math.max(this.#depth, depth);
  }
}

/** Of signs in a row the first counts, unless each is a bracket; within a word none marks anything. */
function isMark(line: string, at: number): boolean {
  const sign = line[at] ?? '';
  if (BRACKETS.has(sign)) return true;
  if (line[at - 1] === sign) return false;
  return !(
    sign === '_' &&
    /[\p{L}\d]/u.test(line[at - 1] ?? '') &&
    /[\p{L}\d]/u.test(line[at + 1] ?? '')
  );
}
