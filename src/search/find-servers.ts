import { withParents } from '../register/with-parents.ts';
import { bareServerName, nearestServerName } from '../schema/nearest-server-name.ts';
import { pastedAccount } from './pasted-account.ts';
import { splitQuestion } from './split-question.ts';
import { DIGEST_LENGTH, type ServerEntry, type ServerIndex } from './server-entry.ts';

/** Gives the SHA-256 of a name in hexadecimal. */
export type DigestOf = (name: string) => string;

/** What the register says about one server. */
export interface AskedServer {
  /** The server asked about, as typed, where the question is a whole name, a handle or an address. */
  readonly asked: string | undefined;
  /** The same as it is written in addresses: in punycode. */
  readonly host: string | undefined;
  /** Its own entry. */
  readonly own: ServerEntry | undefined;
  /** The closest entry above it, where it has none of its own: that decision applies. */
  readonly covering: ServerEntry | undefined;
}

/** What the register says to a question. */
export interface FoundServers extends AskedServer {
  /** What it says about each, where the question names several servers. */
  readonly several: readonly AskedServer[];
  /** Other servers whose names hold what was typed, the likeliest first. */
  readonly others: readonly ServerEntry[];
  /** The part of the question that can be looked for in texts. */
  readonly words: string;
}

/**
 * Finds servers by a name, a part of one, a handle, or an address on the server.
 *
 * @param index every server in the register
 * @param query what someone typed
 * @param digestOf by which masked names are found; left to the caller, because no browser needs it
 *   while no name is masked
 */
export function findServers(index: ServerIndex, query: string, digestOf?: DigestOf): FoundServers {
  const { whole, names, sentence } = splitQuestion(query);
  const each = names.map((name) => findServer(index, name, digestOf));
  // In a sentence a name may be any word with a dot, but for one that is in the register.
  const meant = each.filter(({ own, covering }) => !sentence || own || covering);
  const [only] = meant;
  const typed = meant.length === 1 && only?.host !== undefined ? only.host : pastedAccount(whole);
  const one = only && meant.length === 1 ? only : findServer(index, typed, digestOf);
  const part = partOf(typed);
  const governing = one.own ?? one.covering;
  const ranked: ServerEntry[][] = [[], [], []];
  if (part !== '' && meant.length < 2)
    for (const entry of index)
      if (entry !== governing) ranked[rankOf(entry, part) ?? 3]?.push(entry);
  return {
    ...one,
    several: meant.length > 1 ? meant : [],
    others: ranked.flat(),
    words:
      meant.length === 0 && one.host !== undefined && /[@/]/u.test(typed)
        ? part
        : pastedAccount(whole),
  };
}

/** What the register says about the server that a name, a handle or an address is about. */
function findServer(index: ServerIndex, text: string, digestOf: DigestOf | undefined): AskedServer {
  const typed = pastedAccount(text);
  const host = /\s/u.test(typed) ? undefined : nearestServerName(typed);
  const governing = host === undefined ? undefined : governingEntry(index, host, digestOf);
  return {
    asked: host === undefined ? undefined : partOf(typed),
    host,
    own: governing?.own === true ? governing.entry : undefined,
    covering: governing?.own === false ? governing.entry : undefined,
  };
}

/** What of a text can be looked for in names: nothing of one with spaces in it. */
function partOf(typed: string): string {
  return /\s/u.test(typed) ? '' : bareServerName(typed).normalize('NFKC').toLowerCase();
}

/** The entry that applies to a server: its own, or the closest one upwards. */
function governingEntry(
  index: ServerIndex,
  host: string,
  digestOf: DigestOf | undefined,
): { entry: ServerEntry; own: boolean } | undefined {
  const { clear, masked } = lookups.get(index) ?? lookupOf(index);
  for (const name of withParents(host)) {
    const entry =
      clear.get(name) ??
      (masked.size > 0 ? masked.get(digestOf?.(name).slice(0, DIGEST_LENGTH) ?? '') : undefined);
    if (entry) return { entry, own: name === host };
  }
  return undefined;
}

/** The entries by name and by digest. */
interface Lookup {
  readonly clear: ReadonlyMap<string, ServerEntry>;
  readonly masked: ReadonlyMap<string, ServerEntry>;
}

/** One register is asked again with every key. */
const lookups = new WeakMap<ServerIndex, Lookup>();

function lookupOf(index: ServerIndex): Lookup {
  const clear = new Map<string, ServerEntry>();
  const masked = new Map<string, ServerEntry>();
  for (const entry of index)
    if (entry.digest === undefined) clear.set(entry.name, entry);
    else masked.set(entry.digest, entry);
  const lookup = { clear, masked };
  lookups.set(index, lookup);
  return lookup;
}

/** How well a name answers to a part of one: 0 at its beginning, 1 after a dot, 2 elsewhere. */
function rankOf({ name, shown = name }: ServerEntry, part: string): 0 | 1 | 2 | undefined {
  if (name.startsWith(part) || shown.startsWith(part)) return 0;
  if (name.includes(`.${part}`) || shown.includes(`.${part}`)) return 1;
  return name.includes(part) || shown.includes(part) ? 2 : undefined;
}
