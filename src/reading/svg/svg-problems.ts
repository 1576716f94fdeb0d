import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { problem, type Problem, type ProblemCode } from '../../problems/problem.ts';
import type { Position, SvgFault } from '../../schema/content.ts';
import { normalLines } from '../../schema/normal-lines.ts';
import { PICTURE_LIMITS } from '../../schema/picture-limits.ts';
import { drawingFault, type SvgElement } from './drawn-elements.ts';
import {
  readDeclarations,
  readStylesheet,
  readValue,
  UnknownCss,
  type Reference,
  type StyleRule,
} from './read-css.ts';
import {
  ATTRIBUTES,
  ELEMENTS,
  NOTES,
  PROPERTIES,
  SVG,
  XLINK,
  XLINK_ATTRIBUTES,
  XML,
  XML_ATTRIBUTES,
  XMLNS,
} from './svg-names.ts';

/** How many problems of one picture are told: the cure is the same for all. */
const MOST_PROBLEMS = 10;

/** As long as what is quoted of a picture may be, in characters. */
const LONGEST_QUOTE = 60;

/** The document types of SVG, which say nothing of their own (https://www.w3.org/TR/SVG11/intro.html). */
const DOCTYPE =
  /^\s+svg(\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG[ \w./-]*"\s+"https?:\/\/www\.w3\.org\/[\w./-]*")?\s*$/u;

/** A reference to something in the same file. */
const WITHIN = /^#([\p{L}\p{M}\p{N}_.:-]+)$/u;

/**
 * What keeps an SVG from being published: browsers open it as a page of its own, in which it could
 * run, load and redraw without end. All that is known to draw from the file alone may stand in it,
 * and nothing else. It is read as XML 1.0 (https://www.w3.org/TR/xml/), as browsers read it.
 *
 * @param markup the text of the file
 * @param file its name, relative to the content folder
 * @returns the problems with their places in the file
 */
export function svgProblems(markup: string, file: string): readonly Problem[] {
  const text = normalLines(markup);
  const reader = new SvgReader(text);
  reader.read();
  return reader.faults.map(({ fault, offset, got }) =>
    problem(CODES[fault] ?? 'unsafe-picture', file, place(text, offset), { fault, got }),
  );
}

const CODES: Partial<Record<SvgFault, ProblemCode>> = {
  'not-xml': 'svg-syntax',
  'too-deep': 'picture-too-large',
  'too-many-elements': 'picture-too-large',
};

interface Found {
  readonly fault: SvgFault;
  readonly offset: number;
  readonly got: string;
}

/** An element while what stands in it is read. */
interface OpenElement {
  readonly offset: number;
  readonly keys: readonly string[];
  readonly references: readonly Reference[];
  readonly children: SvgElement[];
  readonly isDrawn: boolean;
  size: number;
  corners: number;
  /** The pieces of a stylesheet. */
  readonly style: Piece[] | undefined;
}

/** A piece of text, and where it stands in the file as it is; undefined where it does not. */
interface Piece {
  readonly text: string;
  readonly offset: number | undefined;
}

/** Thrown where reading on would be of no use. */
class Enough extends Error {
  override readonly name = 'Enough';
}

class SvgReader {
  readonly faults: Found[] = [];
  readonly #text: string;
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  readonly #open: OpenElement[] = [];
  readonly #rules: StyleRule[] = [];
  #root: SvgElement | undefined;
  #elements = 0;
  #tagAt = 0;
  /** Where the values of the attributes of the tag that is being read end. */
  #valueEnds: number[] = [];

  constructor(text: string) {
    this.#text = text;
    const parser = this.#parser;
    parser.on('error', () => {
      this.#fault('not-xml', parser.position, text.slice(0, parser.position).trimEnd().slice(-30));
      throw new Enough();
    });
    parser.on('xmldecl', (declaration) => {
      if (declaration.version !== '1.0')
        this.#fault('unknown', 0, `version="${declaration.version ?? ''}"`);
      if (declaration.encoding !== undefined && !/^utf-?8$/iu.test(declaration.encoding))
        this.#fault('other-encoding', 0, declaration.encoding);
    });
    parser.on('doctype', (type) => {
      if (!DOCTYPE.test(type)) this.#unknown(this.#before('<!DOCTYPE'), `<!DOCTYPE${type}>`);
    });
    parser.on('processinginstruction', ({ target, body }) => {
      this.#unknown(this.#before('<?'), `<?${target} ${body}?>`);
    });
    parser.on('cdata', (piece) => {
      const { style } = this.#open.at(-1) ?? {};
      if (style === undefined) this.#unknown(this.#before('<![CDATA['), `<![CDATA[${piece}`);
      else style.push(this.#piece(piece, ']]>'.length));
    });
    parser.on('text', (piece) => {
      this.#open.at(-1)?.style?.push(this.#piece(piece, '<'.length));
    });
    parser.on('opentagstart', () => {
      this.#tagAt = this.#before('<');
      this.#valueEnds = [];
    });
    parser.on('attribute', () => {
      this.#valueEnds.push(parser.position);
    });
    parser.on('opentag', (tag) => {
      this.#begin(tag);
    });
    parser.on('closetag', () => {
      this.#end();
    });
  }

  read(): void {
    try {
      const spaces = SPACES.exec(this.#text);
      if (spaces !== null)
        this.#fault('long-gap', spaces.index, this.#text.slice(0, spaces.index + 1).slice(-30));
      this.#parser.write(this.#text).close();
      if (this.#root === undefined || this.faults.length > 0) return;
      const found = drawingFault(this.#root, this.#rules);
      if (found !== undefined) this.#fault(found.fault, found.offset, this.#tag(found.offset));
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
  }

  #begin(tag: SaxesTagNS): void {
    const attributes = Object.values(tag.attributes);
    const parent = this.#open.at(-1);
    const isNote = NOTES.has(tag.uri);
    const isKnown = tag.uri === SVG && ELEMENTS.has(tag.local) && parent?.style === undefined;
    if (tag.uri === '' && parent === undefined) this.#stop('no-namespace');
    if (!isKnown && !isNote) this.#unknown(this.#tagAt, `<${tag.name}>`);
    const references = attributes.flatMap((attribute, index) =>
      isNote && attribute.uri === '' ? [] : this.#judge(attribute, index),
    );
    const of = (name: string): string => tag.attributes[name]?.value ?? '';
    const names = (text: string, sign: string): readonly string[] =>
      text.split(/\s+/u).flatMap((name) => (name === '' ? [] : [`${sign}${name}`]));
    this.#elements += 1;
    this.#open.push({
      offset: this.#tagAt,
      keys: ['*', tag.local, ...names(of('class'), '.'), ...names(of('id'), '#')],
      references,
      children: [],
      isDrawn: tag.uri === SVG && !/^(stop|linearGradient|radialGradient)$/u.test(tag.local),
      size: 1,
      // A corner takes two characters at least: a letter or a sign, and a digit.
      corners: Math.ceil(Math.max(of('d').length, of('points').length) / 2),
      style: tag.uri === SVG && tag.local === 'style' ? [] : undefined,
    });
    if (this.#open.length > PICTURE_LIMITS.depth) this.#stop('too-deep');
    if (this.#elements > PICTURE_LIMITS.drawn) this.#stop('too-many-elements');
  }

  #end(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    if (element.style !== undefined) this.#stylesheet(element.style, element.offset);
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#root = element;
      return;
    }
    parent.children.push(element);
    parent.size += element.size;
    parent.corners += element.corners;
  }

  /** Judges an attribute, and tells what the element draws with because of it. */
  #judge({ uri, local, name, value }: SaxesAttributeNS, index: number): readonly Reference[] {
    const at = this.#valueEnds[index] ?? this.#tagAt;
    const written = `${name}="${value}"`;
    if (local === 'href' && (uri === '' || uri === XLINK)) {
      const id = WITHIN.exec(value)?.[1];
      if (id !== undefined) return [{ property: 'href', id }];
      this.#fault('leads-out', this.#beginOf(name, at), written);
    } else if (uri === '' && (local === 'style' || PROPERTIES.has(local))) {
      try {
        return local === 'style' ? readDeclarations(value) : readValue(local, value);
      } catch (error) {
        if (!(error instanceof UnknownCss)) throw error;
        this.#fault(
          wayOut(error),
          this.#beginOf(name, at),
          local === 'style' ? error.quote : written,
        );
      }
    } else if (!isKnownAttribute(uri, local)) this.#unknown(this.#beginOf(name, at), written);
    return [];
  }

  #stylesheet(pieces: readonly Piece[], tagAt: number): void {
    try {
      for (const rule of readStylesheet(pieces.map(({ text }) => text).join('')))
        this.#rules.push(rule);
    } catch (error) {
      if (!(error instanceof UnknownCss)) throw error;
      let rest = error.offset;
      const piece = pieces.find(({ text }) => {
        if (rest < text.length) return true;
        rest -= text.length;
        return false;
      });
      this.#fault(
        wayOut(error),
        piece?.offset === undefined ? tagAt : piece.offset + rest,
        error.quote,
      );
    }
  }

  /** The text that has just been read, up to so many characters before the place of the parser. */
  #piece(text: string, behind: number): Piece {
    const end = this.#parser.position - behind;
    const offset = end - text.length;
    return { text, offset: this.#text.slice(offset, end) === text ? offset : undefined };
  }

  /** Where a mark last stood before the place of the parser. */
  #before(mark: string): number {
    return Math.max(0, this.#text.lastIndexOf(mark, this.#parser.position - 1));
  }

  /** Where an attribute begins whose value ends at a place. */
  #beginOf(name: string, end: number): number {
    const quote = this.#text.lastIndexOf(this.#text.charAt(end - 1), end - 2);
    return Math.max(0, this.#text.lastIndexOf(name, quote));
  }

  #tag(offset: number): string {
    return (
      /^<[^\s/>]*/u.exec(this.#text.slice(offset, offset + LONGEST_QUOTE))?.[0].concat('>') ?? ''
    );
  }

  #unknown(offset: number, got: string): void {
    this.#fault('unknown', offset, got);
  }

  #stop(fault: SvgFault): never {
    this.#fault(fault, this.#tagAt, this.#tag(this.#tagAt));
    throw new Enough();
  }

  #fault(fault: SvgFault, offset: number, written: string): void {
    const clean = written.replace(/[\p{C}\s]+/gu, ' ').trim();
    const got = clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean;
    if (this.faults.some((known) => known.fault === fault && known.got === got)) return;
    this.faults.push({ fault, offset, got });
    if (this.faults.length === MOST_PROBLEMS) throw new Enough();
  }
}

/** Behind what is no space, so that each gap is looked at once. */
const SPACES = new RegExp(String.raw`\S\s{${PICTURE_LIMITS.spaces + 1}}`, 'u');

function wayOut({ quote }: UnknownCss): 'leads-out' | 'unknown' {
  return /^(@import\b|url\(|src\(|image\(|image-set\()/iu.test(quote) ? 'leads-out' : 'unknown';
}

function isKnownAttribute(uri: string, local: string): boolean {
  if (uri === '') return ATTRIBUTES.has(local) || /^(aria|data)-[\w.-]+$/u.test(local);
  if (uri === XLINK) return XLINK_ATTRIBUTES.has(local);
  if (uri === XML) return XML_ATTRIBUTES.has(local);
  return uri === XMLNS || NOTES.has(uri);
}

function place(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
