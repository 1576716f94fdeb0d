import { FUNCTIONS, PROPERTIES, PSEUDO_CLASSES } from './svg-names.ts';

/** Something inside the same SVG that a property draws with: `fill: url(#id)`. */
export interface Reference {
  readonly property: string;
  readonly id: string;
}

/** What a rule of a stylesheet draws with, and for which elements. */
export interface StyleRule {
  /** The last part of each selector: `.class`, `#id`, the name of an element, or `*`. */
  readonly keys: readonly string[];
  readonly references: readonly Reference[];
}

/** Thrown at the first thing in CSS that is not known. */
export class UnknownCss extends Error {
  override readonly name = 'UnknownCss';
  /** Where it begins in the text, from 0. */
  readonly offset: number;
  /** What stands there, to the end of the declaration. */
  readonly quote: string;

  constructor(text: string, offset: number) {
    super('unknown CSS');
    this.offset = offset;
    this.quote = /^[^;{}\n]+/u.exec(text.slice(offset, offset + 80))?.[0] ?? text.charAt(offset);
  }
}

/**
 * Reads a stylesheet: rules with known properties, alone or in `@media`.
 *
 * @param text the text of an element `style`
 * @throws UnknownCss at whatever else stands in it
 */
export function readStylesheet(text: string): readonly StyleRule[] {
  const reader = new CssReader(text);
  const rules: StyleRule[] = [];
  while (!reader.is('end'))
    if (reader.is('at', '@media')) {
      reader.skipMediaQuery();
      while (!reader.is('sign', '}')) rules.push(reader.rule());
      reader.take('sign', '}');
    } else rules.push(reader.rule());
  return rules;
}

/**
 * Reads the declarations of an attribute `style`.
 *
 * @param text its value
 * @throws UnknownCss at whatever is not known
 */
export function readDeclarations(text: string): readonly Reference[] {
  const reader = new CssReader(text);
  const references = reader.declarations();
  reader.take('end');
  return references;
}

/**
 * Reads the value of a property that is written as an attribute.
 *
 * @param property the name of the attribute
 * @param text its value
 * @throws UnknownCss at whatever is not known
 */
export function readValue(property: string, text: string): readonly Reference[] {
  const reader = new CssReader(text);
  const references = reader.value(property);
  reader.take('end');
  return references;
}

/**
 * What an SVG needs of https://www.w3.org/TR/css-syntax-3/#tokenization: no escapes, and no address
 * but one within the file.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<space>[ \t\n\r\f]+|/\*[^]*?\*/)`,
    String.raw`(?<string>"[^"\\\n\r\f]*"|'[^'\\\n\r\f]*')`,
    String.raw`(?<url>url\([ \t\n]*(?<quote>["']?)#(?<id>[\p{L}\p{M}\p{N}_.:-]+)\k<quote>[ \t\n]*\))`,
    String.raw`(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)?)`,
    String.raw`(?<hash>#[\p{L}\p{M}\p{N}_-]+)`,
    String.raw`(?<at>@[a-z-]+)`,
    String.raw`(?<function>-?[a-z][a-z\d-]*)\(`,
    String.raw`(?<name>-?[\p{L}_][\p{L}\p{M}\p{N}_-]*)`,
    String.raw`(?<sign>[:;,.>+~*{}()!/-])`,
  ].join('|'),
  'iuy',
);

const KINDS = ['string', 'url', 'number', 'hash', 'at', 'function', 'name', 'sign'] as const;
type Kind = (typeof KINDS)[number] | 'end';

class CssReader {
  readonly #text: string;
  #kind: Kind = 'end';
  /** The token as written; of a function its name, of an address the id. */
  #token = '';
  #from = 0;
  #to = 0;
  #isSpaced = false;

  constructor(text: string) {
    this.#text = text;
    this.#next();
  }

  is(kind: Kind, token?: string): boolean {
    return this.#kind === kind && (token === undefined || this.#token.toLowerCase() === token);
  }

  /** Goes on behind a token that has to stand here. */
  take(kind: Kind, token?: string): string {
    const taken = this.#token;
    if (!this.is(kind, token)) this.#refuse();
    this.#next();
    return taken;
  }

  skipMediaQuery(): void {
    this.take('at', '@media');
    while (!this.is('sign', '{'))
      if (this.is('name') || this.is('number') || /^[():,]$/u.test(this.#token)) this.#next();
      else this.#refuse();
    this.take('sign', '{');
  }

  rule(): StyleRule {
    const keys: string[] = [];
    do keys.push(this.#selector());
    while (this.#takeIf('sign', ','));
    this.take('sign', '{');
    const references = this.declarations();
    this.take('sign', '}');
    return { keys, references };
  }

  declarations(): readonly Reference[] {
    const references: Reference[] = [];
    while (!this.is('end') && !this.is('sign', '}')) {
      if (this.#takeIf('sign', ';')) continue;
      const property = this.#token.toLowerCase();
      if (!PROPERTIES.has(property) && !property.startsWith('-inkscape-')) this.#refuse();
      this.take('name');
      this.take('sign', ':');
      for (const reference of this.value(property)) references.push(reference);
    }
    return references;
  }

  value(property: string): readonly Reference[] {
    const references: Reference[] = [];
    let open = 0;
    while (!this.is('end')) {
      if (this.is('sign')) {
        if (/^[;}]$/u.test(this.#token) && open === 0) break;
        if (!/^[(),.:*/!+-]$/u.test(this.#token)) this.#refuse();
        if (this.#token === '(') open += 1;
        if (this.#token === ')') open -= 1;
      } else if (this.is('function')) {
        if (!FUNCTIONS.has(this.#token.toLowerCase())) this.#refuse();
        open += 1;
      } else if (this.is('url')) references.push({ property, id: this.#token });
      else if (this.is('at')) this.#refuse();
      this.#next();
    }
    return references;
  }

  /** Reads one selector, and tells its last part: what an element needs to be meant by it. */
  #selector(): string {
    let key: string | undefined;
    for (let isFirst = true; ; isFirst = false) {
      if (this.#isSpaced && !isFirst && !/^[{,]$/u.test(this.#token)) key = undefined;
      if (this.#takeIf('sign', '.')) key = `.${this.take('name')}`;
      else if (this.is('hash')) key = this.take('hash');
      else if (this.is('name')) key ??= this.take('name');
      else if (this.#takeIf('sign', '*')) key ??= '*';
      else if (this.#takeIf('sign', ':')) {
        if (!PSEUDO_CLASSES.has(this.#token.toLowerCase())) this.#refuse();
        this.take('name');
        key ??= '*';
      } else if (/^[>+~]$/u.test(this.#token)) {
        this.take('sign');
        key = undefined;
      } else if (key === undefined) this.#refuse();
      else return key;
    }
  }

  #takeIf(kind: Kind, token: string): boolean {
    const isHere = this.is(kind, token);
    if (isHere) this.#next();
    return isHere;
  }

  #next(): void {
    this.#isSpaced = false;
    for (;;) {
      this.#from = this.#to;
      TOKEN.lastIndex = this.#from;
      const groups = TOKEN.exec(this.#text)?.groups;
      if (groups === undefined) {
        if (this.#from < this.#text.length) this.#refuse();
        this.#kind = 'end';
        this.#token = '';
        return;
      }
      this.#to = TOKEN.lastIndex;
      const kind = KINDS.find((one) => groups[one] !== undefined);
      if (kind === undefined) {
        this.#isSpaced = true;
        continue;
      }
      this.#kind = kind;
      this.#token = groups['id'] ?? groups[kind] ?? '';
      return;
    }
  }

  #refuse(): never {
    throw new UnknownCss(this.#text, this.#from);
  }
}
