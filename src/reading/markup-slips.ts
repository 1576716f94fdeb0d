import type { Code, FootnoteDefinition, Nodes, Parent, Root, Table, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { alertOf } from '../register/alerts.ts';
import { componentNames } from '../schema/components.ts';
import { foreignMarkup, isDirective } from '../schema/foreign-markup.ts';
import { isFiller } from '../schema/placeholder.ts';
import { placesFrom } from './places-from.ts';

/** Stands for a character behind a backslash, and for the backslash. */
const LITERAL = '\ufffa';

/** Stands for what else is no word: markup and code. */
const NO_WORD = '\ufffc';

/** Stands for the end of a line that readers see, too. */
const BREAK = '\ufffb';

/** How much of what is wrong is quoted, in characters. */
const QUOTED = 60;

/** Among how many names the nearest is looked for. */
const OFFERED = 100;

/** A slip in a piece of text: the problem, and where it begins. */
type Slip = readonly [offset: number, Omit<Problem, 'file' | 'line' | 'column'>];

/** Where a text stands in its file. */
interface Source {
  readonly body: string;
  readonly format: 'md' | 'mdx';
  readonly file: string;
  readonly linesBefore: number;
}

/**
 * Finds what was meant as markup and would be published as words, or not at all: markup of other
 * programs, and Markdown with a slip in it. Code and quotations, in a block or between quotation
 * marks, hold what others wrote and are passed over, and so is what stands behind a backslash.
 *
 * @param tree the text, parsed
 * @param source the text, its file, and how many lines of the file come before the text
 */
export function markupSlips(tree: Root, source: Source): Problem[] {
  const problems: Problem[] = [];
  const notes = notesOf(tree);
  const known = { notes: notes.names, format: source.format };
  const placeOf = placesFrom({ line: source.linesBefore + 1, column: 1 }, source.body);
  const add = (node: Nodes, [offset, found]: Slip): void => {
    const place = placeOf((node.position?.start.offset ?? 0) + offset);
    problems.push({ ...found, file: source.file, ...place });
  };
  visit(tree, (node) => {
    switch (node.type) {
      case 'blockquote':
        if (alertOf(node, source.body) !== undefined) return undefined;
        for (const slip of calloutSlips(node, source.body)) add(node, slip);
        return SKIP;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return node.name === 'Quote' ? SKIP : undefined;
      case 'code':
        for (const slip of codeSlips(node, source.body)) add(node, slip);
        return undefined;
      case 'table':
        for (const [cell, slip] of lostCells(node, source.body)) add(cell, slip);
        return undefined;
      case 'definition':
        if (node.label?.startsWith('^') === true)
          add(node, [0, { code: 'unused-note', got: node.label.slice(1), other: 'spaces' }]);
        return undefined;
      case 'footnoteDefinition':
        if (!notes.shown.has(node)) add(node, unusedNote(node, notes));
        return undefined;
      case 'paragraph':
      case 'heading':
      case 'htmlLines':
      case 'tableCell': {
        const piece = { words: wordsOf(node, source.body), text: sourceOf(node, source.body) };
        for (const slip of slipsIn(piece, node.type === 'paragraph', known)) add(node, slip);
        return SKIP;
      }
      default:
        return undefined;
    }
  });
  return problems;
}

const sourceOf = ({ position }: Nodes, body: string): string =>
  body.slice(position?.start.offset, position?.end.offset);

/**
 * The words of a paragraph, each where it stands in its source, and `NO_WORD` in place of all else.
 */
function wordsOf(node: Nodes, body: string): string {
  const start = node.position?.start.offset ?? 0;
  const parts: string[] = [];
  let end = start;
  /** Takes the source up to a place, as words or with a sign in place of each character. */
  const take = (to: number, sign?: string): void => {
    const piece = body.slice(end, Math.max(end, to));
    parts.push(sign === undefined ? piece : piece.replace(/[^\n]/gu, sign));
    end = Math.max(end, to);
  };
  const go = (inner: Nodes): void => {
    if (inner.position === undefined) return;
    const [from, to] = [inner.position.start.offset ?? 0, inner.position.end.offset ?? 0];
    if (inner.type === 'text') return;
    take(from);
    const children = 'children' in inner ? (inner as Parent).children : [];
    const [first, last] = [children[0]?.position, children.at(-1)?.position];
    // An address that stands for itself is one word.
    if (inner.type === 'link' && first?.start.offset === from) return;
    if (first !== undefined && last !== undefined) {
      take(first.start.offset ?? from, NO_WORD);
      for (const child of children) go(child);
      take(last.end.offset ?? to);
    }
    const isBreak =
      inner.type === 'break' || (inner.type === 'html' && /^<br\b/iu.test(inner.value));
    take(to, isBreak ? BREAK : NO_WORD);
  };
  for (const child of 'children' in node ? node.children : []) go(child);
  take(node.position?.end.offset ?? end);
  return parts.join('').replace(/\\[!-/:-@[-`{-~]/gu, LITERAL.repeat(2));
}

/** Makes what tells whether a place of a text stands between quotation marks. */
function quotedIn(words: string): (offset: number) => boolean {
  const quotations = Array.from(
    words.matchAll(
      /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|(?<![\p{L}\p{N}=])"[^"]*"(?![\p{L}\p{N}])/gu,
    ),
    ({ 0: all, index }) => [index, index + all.length] as const,
  );
  return (offset) => quotations.some(([from, to]) => from < offset && offset < to);
}

/** `[text](an address)` with something wrong in it: what is right is no words any more. */
const NO_LINK = /(?<picture>!)?\[[^[\]\n]*\] ?\((?<address>(?:[^()\n]|\([^()\n]*\))*)\)?/gu;
const ADDRESS =
  /^(?:[a-z]+:|www\.|\.{0,2}\/|#\p{L})|\.(?:avif|gif|html?|jpe?g|mdx?|pdf|png|svg|webp)\b/iu;
const REVERSED = /\([^()\n]+\)\[(?<address>(?:\.{0,2}\/|#\p{L}|https?:|mailto:|www\.)[^\s\]]*)\]/gu;

const COMPONENT = new RegExp(
  `(?<!\\{)<(\\s*/?(${componentNames.join('|')}))(?:\\s+[\\w-]+\\s*=|\\s*/?>)`,
  'giu',
);

/** What opens and is never closed: behind a letter it may hide one, as in `f**k`. */
const OPEN: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['**', /(?<![*\p{L}\p{N}])\*{2,3}(?=[^\s*.])/u],
  ['**', /(?<!\S)\*\*[ \u00a0](?=[^*\n]+\*\*)/u],
  ['__', /(?<![_/:@.\p{L}\p{N}-])__(?=[^\s_])/u],
  ['~~', /(?<![~\p{L}\p{N}])~~(?=[^\s~])/u],
  // Alone in front of a word it may be a letter of a name; a server, a handle or an address is code.
  ['`', /(?<![`\p{L}\p{N}])`+(?=[^\s`]*[\p{L}\p{N}][./:@_][\p{L}\p{N}])/u],
];

/** A paragraph as it is written, and its words, each at the same place. */
interface Piece {
  readonly text: string;
  readonly words: string;
}

/** What the text around a paragraph has. */
interface Known {
  /** The names of its notes. */
  readonly notes: ReadonlySet<string>;
  readonly format: 'md' | 'mdx';
}

/** The slips of a paragraph, one at a place and none inside another. */
function slipsIn(piece: Piece, hasLines: boolean, known: Known): readonly Slip[] {
  const isQuoted = quotedIn(piece.words);
  const found = [...wordSlips(piece, known), ...(hasLines ? lineSlips(piece) : [])];
  let end = 0;
  return found
    .toSorted(([a], [b]) => a - b)
    .filter(([offset, { code, got = '' }]) => {
      if (offset < end || isQuoted(offset)) return false;
      end = offset + (code === 'open-markup' ? 1 : Math.max(1, got.length));
      return true;
    });
}

function* wordSlips({ text, words }: Piece, { notes, format }: Known): Generator<Slip> {
  for (const { kind, text: found, offset } of foreignMarkup(words)) {
    const got = text.slice(offset, offset + found.length);
    yield [offset, { code: 'foreign-markup', got, markup: kind }];
  }
  for (const { 0: found, index, groups = {} } of words.matchAll(NO_LINK)) {
    const { picture = '', address = '' } = groups;
    if (picture === '' && !ADDRESS.test(address)) continue;
    const got = text.slice(index, index + found.length);
    const shown = /\[([^[\]]*)\]/u.exec(got)?.[1] ?? '';
    yield [index, { code: 'not-a-link', got, nearest: linkOf(picture, shown, address) }];
  }
  for (const { 0: found, index, groups = {} } of words.matchAll(REVERSED)) {
    const got = text.slice(index, index + found.length);
    const nearest = `[${got.slice(1, got.indexOf(')['))}](${groups['address'] ?? ''})`;
    yield [index, { code: 'not-a-link', got, nearest }];
  }
  for (const { 1: got = '', 2: name = '', index } of words.matchAll(COMPONENT)) {
    const component = componentNames.find((other) => other.toLowerCase() === name.toLowerCase());
    yield [
      index,
      format === 'md'
        ? { code: 'component-in-markdown', got: component ?? name }
        : {
            code: 'unknown-component',
            got,
            nearest: component,
            expected: componentNames.join(', '),
          },
    ];
  }
  for (const { 0: found, index } of words.matchAll(/(?<!\^)\[\^[^[\]\n]+\]/gu)) {
    const got = text.slice(index + 2, index + found.length - 1);
    yield [index, { code: 'unknown-note', got, nearest: nearest(got, notes) }];
  }
  for (const [mark, pattern] of OPEN) {
    const found = pattern.exec(words);
    if (found !== null)
      yield [found.index, { code: 'open-markup', got: quoted(text, found.index), other: mark }];
  }
  if (isFiller(words)) yield [words.search(/\S/u), { code: 'placeholder', got: quoted(text, 0) }];
}

/** The link or picture that one with an address that is none most likely means. */
function linkOf(picture: string, shown: string, address: string): string {
  const [, before = address, title] =
    /^([^"“”„«»‘’]*)["“”„«»‘’](.*)["“”«»‘’]$/u.exec(address.trim()) ?? [];
  const bare = before.trim().replace(/^<|>$/gu, '');
  const [first = '', ...rest] = bare.split(/[ \u00a0]+/u);
  // Behind the address of a page, words are its title.
  const isPage = picture === '' && rest.length > 0 && /\/$|\.(?:html?|mdx?)$/iu.test(first);
  const words = title ?? (isPage ? rest.join(' ') : undefined);
  const to = (isPage ? first : bare).replace(/[ \u00a0]/gu, '%20');
  const said = words === undefined ? '' : ` "${words.replaceAll('"', '’')}"`;
  const escaped = to.replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'));
  return `${picture}[${shown}](${escaped}${said})`;
}

const quoted = (words: string, from: number): string =>
  words
    .slice(from, from + QUOTED)
    .split('\n', 1)[0]
    ?.trim() ?? '';

const BULLET = /^[ \t]*(?:[•◦‣▪●○∙·–—]|[-*+](?=\p{L})|\d{1,9}[.)](?=[\p{L} \t\u00a0]))/u;

/** What stands in front of a heading that lacks its space, or has signs of East Asian width. */
const HEADING =
  /^[ \t]*(?:#{2,6}(?=[^#\s]|[\u00a0\u2000-\u200a\u202f\u3000])|#(?=[\u00a0\u2000-\u200a\u202f\u3000])|(?=[#＃]{2,6}[^#＃])#*＃[#＃]*)/u;

/** Slips at the beginning of lines: of a heading, a list and a table. */
function* lineSlips({ text, words }: Piece): Generator<Slip> {
  const lines = words.split('\n');
  const sources = text.split('\n');
  let start = 0;
  let isList = false;
  let isTable = false;
  for (const [index, line] of lines.entries()) {
    const [next, source = ''] = [lines[index + 1], sources[index]];
    const offset = start + Math.max(0, line.search(/\S/u));
    const got = quoted(source, 0);
    const sign = HEADING.exec(line)?.[0];
    if (sign !== undefined) {
      const title = source.slice(sign.length).trim();
      const nearest = `${'#'.repeat(sign.trim().length)} ${title}`.trim();
      yield [offset, { code: 'not-a-heading', got, nearest }];
    }
    if (!isList && next !== undefined && BULLET.test(line) && BULLET.test(next)) {
      isList = true;
      if (!line.trimEnd().endsWith(BREAK))
        yield [offset, { code: 'not-a-list', got, nearest: itemOf(source) }];
    }
    if (!isTable && isRow(line, next, lines[index - 1])) {
      isTable = true;
      yield [offset, notATable(lines, index, got)];
    }
    start += line.length + 1;
  }
}

function itemOf(line: string): string {
  const number = /^\s*(\d{1,9}[.)])/u.exec(line)?.[1];
  return `${number ?? '-'} ${line.replace(/^\s*(?:\d{1,9}[.)]|\P{L})\s*/u, '')}`;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|');

const isDashes = (line: string): boolean =>
  line.includes('|') && cellsOf(line).every((cell) => /^\s*:?-+:?\s*$/u.test(cell));

/** Whether a line is a row of a table: of two one below the other, or between two bars, or of dashes. */
function isRow(line: string, next: string | undefined, before: string | undefined): boolean {
  const begins = (one: string | undefined): boolean => /^\s*\|/u.test(one ?? '');
  if (isDashes(line)) return true;
  if (next !== undefined && isDashes(next) && line.includes('|')) return true;
  if (begins(line) && begins(next)) return true;
  return (
    before === undefined &&
    next === undefined &&
    begins(line) &&
    /\|\s*$/u.test(line) &&
    line.split('|').length > 3
  );
}

function notATable(lines: readonly string[], index: number, got: string): Slip[1] {
  const [row = '', next = ''] = lines.slice(index, index + 2);
  const header = isDashes(row) ? (lines[index - 1] ?? row) : row;
  const cells = cellsOf(header).length;
  const dashes = isDashes(row) ? row : isDashes(next) ? next : undefined;
  return {
    code: 'not-a-table',
    got,
    nearest: `|${' --- |'.repeat(cells)}`,
    ...(dashes === undefined || cellsOf(dashes).length === cells
      ? {}
      : { other: `${cellsOf(dashes).length}`, expected: `${cells}` }),
  };
}

/** Cells behind the last column: nobody sees them. */
function* lostCells(table: Table, body: string): Generator<[TableCell, Slip]> {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children)
    for (const cell of row.children.slice(columns)) {
      const got = sourceOf(cell, body)
        .replace(/^\||\|$/gu, '')
        .trim();
      if (got === '') continue;
      yield [cell, [0, { code: 'lost-cell', got, expected: `${columns}` }]];
      break;
    }
}

/** Code that goes on to the end of what it stands in, because no fence ends it. */
function* codeSlips(node: Code, body: string): Generator<Slip> {
  const lines = sourceOf(node, body).split('\n');
  const fence = /^(?:`{3,}|~{3,})/u.exec(lines[0] ?? '')?.[0];
  if (fence === undefined) return;
  if (isDirective(node.lang ?? ''))
    yield [0, { code: 'foreign-markup', got: lines[0] ?? '', markup: 'container' }];
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/u, '').trimEnd() : '';
  if (last.length < fence.length || last !== fence.charAt(0).repeat(last.length))
    yield [0, { code: 'open-markup', got: lines[0] ?? '', other: fence }];
}

/** A callout of Obsidian that GitHub does not have, one with its text on the same line, or without any. */
function* calloutSlips(node: Parent, body: string): Generator<Slip> {
  const [first] = node.children as Nodes[];
  if (first?.type !== 'paragraph') return;
  const words = wordsOf(first, body);
  if (!/^\[![a-z]+\][+-]?/iu.test(words)) return;
  const offset = (first.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0);
  yield [offset, { code: 'foreign-markup', got: quoted(words, 0), markup: 'callout' }];
}

/** The notes of a text: their names, and those that readers get to see. */
interface Notes {
  readonly names: ReadonlySet<string>;
  readonly shown: ReadonlySet<FootnoteDefinition>;
}

/** A note is shown where a mark in the text leads to it, or one in a note that is shown. */
function notesOf(tree: Root): Notes {
  const byName = new Map<string, FootnoteDefinition>();
  const names = new Set<string>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (names.size < OFFERED) names.add(node.label ?? node.identifier);
    if (!byName.has(node.identifier)) byName.set(node.identifier, node);
  });
  const shown = new Set<FootnoteDefinition>();
  const follow = (root: Root | FootnoteDefinition): void => {
    visit(root, (node) => {
      if (node !== root && node.type === 'footnoteDefinition') return SKIP;
      if (node.type !== 'footnoteReference') return undefined;
      const note = byName.get(node.identifier);
      if (note === undefined || shown.has(note)) return undefined;
      shown.add(note);
      open.push(note);
      return undefined;
    });
  };
  const open: FootnoteDefinition[] = [];
  follow(tree);
  for (let note = open.pop(); note !== undefined; note = open.pop()) follow(note);
  return { names, shown };
}

function unusedNote(node: FootnoteDefinition, { shown }: Notes): Slip {
  const name = node.label ?? node.identifier;
  const isSecond = [...shown].some((other) => other.identifier === node.identifier);
  return [0, { code: 'unused-note', got: name, ...(isSecond ? { other: 'second' } : {}) }];
}
