import { readElixirText } from './elixir-text.ts';
import { elixirTokens, type ElixirToken } from './elixir-tokens.ts';

/** A value in a configuration, as far as lists of servers need it. */
export type ElixirTerm =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'list' | 'tuple';
      readonly line: number;
      readonly items: readonly ElixirTerm[];
    }
  | { readonly kind: 'other'; readonly line: number };

/** The settings of a configuration by name, or what cannot be read. */
export type ElixirConfig =
  | { readonly settings: ReadonlyMap<string, ElixirTerm> }
  | { readonly line: number; readonly got: string };

/** How deep lists and tuples may stand in each other. */
const DEEPEST = 20;

/** Where a configuration cannot be read. */
class Unreadable extends Error {
  readonly token: ElixirToken | undefined;
  constructor(token: ElixirToken | undefined) {
    super('The configuration cannot be read.');
    this.token = token;
  }
}

/**
 * Reads some of the settings of a configuration of Elixir (`config :app, :key, name: value`), among
 * whatever else stands in the file. Nothing is evaluated: a value of those settings that is not
 * written out cannot be read. Where one is given twice, the later one counts.
 *
 * @param text the whole text, its lines ended by line feeds
 * @param wanted `app key`, with the names of the settings, such as `pleroma mrf` and `transparency`
 * @returns each setting by `key name`
 */
export function readElixirConfig(
  text: string,
  wanted: Readonly<Record<string, readonly string[] | 'all'>>,
): ElixirConfig {
  const tokens = elixirTokens(text);
  const settings = new Map<string, ElixirTerm>();
  try {
    for (const [index, { kind, source }] of tokens.entries()) {
      if (kind !== 'word' || source !== 'config') continue;
      const opens = tokens[index + 1]?.source === '(' ? 2 : 1;
      const [app, comma, key, second] = tokens.slice(index + opens);
      if (app?.kind !== 'atom' || comma?.source !== ',' || key?.kind !== 'atom') continue;
      const names = wanted[`${app.source.slice(1)} ${key.source.slice(1)}`];
      if (names === undefined || second?.source !== ',') continue;
      for (const [name, term] of new Reader(tokens, index + opens + 4, names).pairs())
        settings.set(`${key.source.slice(1)} ${name}`, term);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      line: error.token?.line ?? text.split('\n').length,
      got: error.token?.source ?? 'the end of the text',
    };
  }
  return { settings };
}

class Reader {
  readonly #tokens: readonly ElixirToken[];
  readonly #names: readonly string[] | 'all';
  #at: number;

  constructor(tokens: readonly ElixirToken[], at: number, names: readonly string[] | 'all') {
    this.#tokens = tokens;
    this.#names = names;
    this.#at = at;
  }

  /** The settings of one statement, in brackets or not. */
  pairs(): ReadonlyMap<string, ElixirTerm> {
    const found = new Map<string, ElixirTerm>();
    if (this.#source() === '[') this.#at += 1;
    while (this.#token()?.kind === 'key') {
      const name = (this.#take()?.source ?? '').replace(/:$/u, '').replace(/^"(.*)"$/u, '$1');
      if (this.#names === 'all' || this.#names.includes(name)) found.set(name, this.#whole());
      else this.#pass();
      if (this.#source() !== ',') break;
      this.#at += 1;
    }
    return found;
  }

  /** A value after which nothing goes on that would change it. */
  #whole(): ElixirTerm {
    const term = this.#term();
    const last = this.#tokens[this.#at - 1];
    const next = this.#token();
    if (next === undefined || /^[,\])]$/u.test(next.source)) return term;
    if (next.kind === 'mark' || next.line === last?.line) throw new Unreadable(next);
    return term;
  }

  #term(depth = 0): ElixirTerm {
    const token = this.#take();
    if (depth > DEEPEST) throw new Unreadable(token);
    const line = token?.line ?? 0;
    if (token?.kind === 'text') {
      const text = readElixirText(token.source);
      if (text === undefined) throw new Unreadable(token);
      return { kind: 'text', line, text };
    }
    if (token?.source === '[') return { kind: 'list', line, items: this.#items(']', depth) };
    if (token?.source === '{') return { kind: 'tuple', line, items: this.#items('}', depth) };
    if (token?.kind === 'atom' || token?.kind === 'number') return { kind: 'other', line };
    if (/^(true|false|nil)$/u.test(token?.source ?? '')) return { kind: 'other', line };
    throw new Unreadable(token);
  }

  #items(close: string, depth: number): readonly ElixirTerm[] {
    const items: ElixirTerm[] = [];
    while (this.#source() !== close) {
      items.push(this.#term(depth + 1));
      if (this.#source() !== ',' && this.#source() !== close) throw new Unreadable(this.#token());
      if (this.#source() === ',') this.#at += 1;
    }
    this.#at += 1;
    return items;
  }

  /** Passes over a value that is not wanted: to the comma or the end of the line that ends it. */
  #pass(): void {
    let depth = 0;
    for (let last = this.#take(); last !== undefined; last = this.#take()) {
      if (/^[([{]$/u.test(last.source)) depth += 1;
      if (/^[)\]}]$/u.test(last.source)) depth -= 1;
      const next = this.#token();
      if (depth <= 0 && (next === undefined || next.source === ',' || next.line > last.line))
        return;
    }
  }

  #token(): ElixirToken | undefined {
    return this.#tokens[this.#at];
  }

  #source(): string | undefined {
    return this.#token()?.source;
  }

  #take(): ElixirToken | undefined {
    const token = this.#token();
    this.#at += 1;
    return token;
  }
}
