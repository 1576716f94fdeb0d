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

/** The names of settings that are read. */
type Names = readonly string[] | 'all';

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
 * Reads some of the settings of a configuration of Elixir (`config :app, :key, name: value`, or
 * `config :app, key: [name: value]`), among whatever else stands in the file. Nothing is evaluated: a
 * value of those settings that is not written out cannot be read. Where one is given twice, the later
 * one counts.
 *
 * @param text the whole text, its lines ended by line feeds
 * @param wanted `app key`, with the names of the settings, such as `pleroma mrf` and `transparency`
 * @returns each setting by `key name`
 */
export function readElixirConfig(
  text: string,
  wanted: Readonly<Record<string, Names>>,
): ElixirConfig {
  const tokens = elixirTokens(text);
  const closings = closingsOf(tokens);
  const settings = new Map<string, ElixirTerm>();
  try {
    let read = 0;
    for (const [index, { kind, source }] of tokens.entries()) {
      if (kind !== 'word' || source !== 'config' || index < read) continue;
      const opens = tokens[index + 1]?.source === '(' ? 2 : 1;
      const [app, comma, key, second] = tokens.slice(index + opens, index + opens + 4);
      if (app?.kind !== 'atom' || comma?.source !== ',') continue;
      const namesOf = (name: string): Names | undefined => wanted[`${nameOf(app)} ${name}`];
      if (key?.kind === 'atom' && second?.source === ',') {
        const names = namesOf(nameOf(key));
        if (names === undefined) continue;
        const reader = new Reader(tokens, closings, index + opens + 4);
        for (const [name, term] of reader.pairs(names))
          settings.set(`${nameOf(key)} ${name}`, term);
        read = reader.at;
      } else if (key?.kind === 'key' || key?.source === '[') {
        const reader = new Reader(tokens, closings, index + opens + 2);
        for (const [name, term] of reader.groups(namesOf)) settings.set(name, term);
        read = reader.at;
      }
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

/** The name that an atom or a key gives, without its colon and quotes. */
function nameOf({ source }: ElixirToken): string {
  return source.replace(/^:|:$/gu, '').replace(/^"(.*)"$/u, '$1');
}

/** Where each bracket is closed; one that never is holds nothing. */
function closingsOf(tokens: readonly ElixirToken[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { source }] of tokens.entries()) {
    if (/^[([{]$/u.test(source)) open.push(index);
    const opening = /^[)\]}]$/u.test(source) ? open.pop() : undefined;
    if (opening !== undefined) closings.set(opening, index);
  }
  return closings;
}

class Reader {
  readonly #tokens: readonly ElixirToken[];
  readonly #closings: ReadonlyMap<number, number>;
  #at: number;

  constructor(tokens: readonly ElixirToken[], closings: ReadonlyMap<number, number>, at: number) {
    this.#tokens = tokens;
    this.#closings = closings;
    this.#at = at;
  }

  /** How many tokens come before the next one. */
  get at(): number {
    return this.#at;
  }

  /** The settings of one statement, in brackets or not. */
  pairs(names: Names): ReadonlyMap<string, ElixirTerm> {
    const found = new Map<string, ElixirTerm>();
    this.#eachKey((name) => {
      if (names !== 'all' && !names.includes(name)) return false;
      found.set(name, this.#whole());
      return true;
    });
    return found;
  }

  /** The settings of a statement that gives several keys, each with its settings in brackets. */
  groups(namesOf: (key: string) => Names | undefined): ReadonlyMap<string, ElixirTerm> {
    const found = new Map<string, ElixirTerm>();
    this.#eachKey((key) => {
      const names = namesOf(key);
      if (names === undefined) return false;
      if (this.#source() !== '[') throw new Unreadable(this.#token());
      for (const [name, term] of this.pairs(names)) found.set(`${key} ${name}`, term);
      if (this.#source() !== ']') throw new Unreadable(this.#token());
      this.#at += 1;
      this.#end();
      return true;
    });
    return found;
  }

  /** Goes through `key: value`, and passes over the values that are not taken. */
  #eachKey(take: (name: string) => boolean): void {
    if (this.#source() === '[') this.#at += 1;
    for (let key = this.#token(); key?.kind === 'key'; key = this.#token()) {
      this.#at += 1;
      if (!take(nameOf(key))) this.#pass();
      if (this.#source() !== ',') return;
      this.#at += 1;
    }
  }

  /** A value after which nothing goes on that would change it. */
  #whole(): ElixirTerm {
    const term = this.#term();
    this.#end();
    return term;
  }

  #end(): void {
    const last = this.#tokens[this.#at - 1];
    const next = this.#token();
    if (next === undefined || /^[,\])]$/u.test(next.source)) return;
    if (next.kind === 'mark' || next.line === last?.line) throw new Unreadable(next);
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

  /** Passes over a value that is not wanted: to the comma, bracket or end of the line that ends it. */
  #pass(): void {
    for (let last = this.#token(); last !== undefined; last = this.#token()) {
      this.#at = this.#closings.get(this.#at) ?? this.#at;
      last = this.#take() ?? last;
      const next = this.#token();
      if (next === undefined || /^[,)\]}]$/u.test(next.source) || next.line > last.line) return;
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
