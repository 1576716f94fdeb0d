/** A piece of Elixir’s source. */
export interface ElixirToken {
  /** `key` is the name of a setting with its colon; `mark` is a bracket, an operator or unknown. */
  readonly kind: 'text' | 'key' | 'atom' | 'word' | 'number' | 'mark' | 'other';
  /** As it stands in the source. */
  readonly source: string;
  readonly line: number;
}

/** What has no quotes, in the order in which it is tried. */
const SHORT: readonly (readonly [ElixirToken['kind'], RegExp])[] = [
  ['key', /[a-z_]\w*[?!]?:(?=\s|$)/uy],
  ['atom', /:[a-zA-Z_][\w@]*[?!]?/uy],
  ['word', /[a-zA-Z_][\w.]*[?!]?/uy],
  ['number', /\d[\d_.]*/uy],
  ['other', /\?\\?[\s\S]/uy],
];

const BLANK = /(?:\s|#[^\n]*$)+/muy;
const SIGIL = /~[a-zA-Z]+(["'/|([{<])/uy;
const QUOTES = /:?(?:"""|'''|["'])/uy;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

/**
 * Cuts Elixir’s source into pieces, without spaces and remarks. Everything has a piece, also what is
 * no Elixir: whoever reads them decides what is good enough.
 *
 * @param text the source, its lines ended by line feeds
 */
export function elixirTokens(text: string): readonly ElixirToken[] {
  const tokens: ElixirToken[] = [];
  const missing = new Set<string>();
  let line = 1;
  for (let at = 0; at < text.length;) {
    const blank = matchAt(BLANK, text, at)?.[0];
    const token = blank === undefined ? { ...tokenAt(text, at, missing), line } : undefined;
    if (token !== undefined) tokens.push(token);
    const source = token?.source ?? blank ?? '';
    at += source.length;
    line += source.split('\n').length - 1;
  }
  return tokens;
}

/** @param missing marks that close nothing any more: to look for them again would take as long as the text */
function tokenAt(text: string, at: number, missing: Set<string>): Omit<ElixirToken, 'line'> {
  return (
    quotedAt(text, at, missing) ?? shortAt(text, at) ?? { kind: 'mark', source: text[at] ?? '' }
  );
}

/** A string, a name in quotes, or what may hold quotes that are none: a heredoc, a sigil. */
function quotedAt(
  text: string,
  at: number,
  missing: Set<string>,
): Omit<ElixirToken, 'line'> | undefined {
  const [opening = '', mark] = matchAt(SIGIL, text, at) ?? matchAt(QUOTES, text, at) ?? [];
  const close = mark === undefined ? opening.replace(/^:/u, '') : (CLOSING.get(mark) ?? mark);
  if (close === '' || missing.has(close)) return undefined;
  const end = endOf(text, at + opening.length, close);
  if (end === undefined) {
    missing.add(close);
    return undefined;
  }
  const source = text.slice(at, end);
  if (mark !== undefined) return { kind: 'mark', source };
  if (opening === ':"') return { kind: 'atom', source };
  if (opening !== '"') return { kind: 'other', source };
  return /^:(?:\s|$)/u.test(text.slice(end, end + 2))
    ? { kind: 'key', source: `${source}:` }
    : { kind: 'text', source };
}

/** Behind the mark that closes what is open; whatever follows a backslash closes nothing. */
function endOf(text: string, from: number, close: string): number | undefined {
  for (let at = from; at < text.length; at += text[at] === '\\' ? 2 : 1)
    if (text.startsWith(close, at)) return at + close.length;
  return undefined;
}

function shortAt(text: string, at: number): Omit<ElixirToken, 'line'> | undefined {
  for (const [kind, pattern] of SHORT) {
    const source = matchAt(pattern, text, at)?.[0];
    if (source !== undefined) return { kind, source };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
