import { digestName } from '../register/mask-name.ts';
import { withParents } from '../register/with-parents.ts';
import { bareServerName, nearestServerName } from '../schema/nearest-server-name.ts';
import { DIGEST_LENGTH, type ServerEntry, type ServerIndex } from './server-index.ts';

/** What the register says to a question. */
export interface FoundServers {
  /** The server asked about, as typed, where the question is a whole name, a handle or an address. */
  readonly asked: string | undefined;
  /** Its own entry. */
  readonly own: ServerEntry | undefined;
  /** The closest entry above it, where it has none of its own: that decision applies. */
  readonly covering: ServerEntry | undefined;
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
 */
export function findServers(index: ServerIndex, query: string): FoundServers {
  const typed = query.trim();
  const sentence = /\s/u.test(typed);
  const part = sentence ? '' : bareServerName(typed).normalize('NFC').toLowerCase();
  const host = sentence ? undefined : nearestServerName(typed);
  const governing = host === undefined ? undefined : governingEntry(index, host);
  const ranked = index.flatMap((entry) => {
    const rank = entry === governing?.entry ? undefined : rankOf(entry, part);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  return {
    asked: host === undefined ? undefined : part,
    own: governing?.own === true ? governing.entry : undefined,
    covering: governing?.own === false ? governing.entry : undefined,
    others: ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry),
    words: host !== undefined && /[@/]/u.test(typed) ? part : typed,
  };
}

/** The entry that applies to a server: its own, or the closest one upwards. */
function governingEntry(
  index: ServerIndex,
  host: string,
): { entry: ServerEntry; own: boolean } | undefined {
  const clear = new Map<string, ServerEntry>();
  const masked = new Map<string, ServerEntry>();
  for (const entry of index)
    if (entry.digest === undefined) clear.set(entry.name, entry);
    else masked.set(entry.digest, entry);
  for (const name of withParents(host)) {
    const entry =
      clear.get(name) ??
      (masked.size > 0 ? masked.get(digestName(name).slice(0, DIGEST_LENGTH)) : undefined);
    if (entry) return { entry, own: name === host };
  }
  return undefined;
}

/** How well a name answers to a part of one: 0 at its beginning, 1 after a dot, 2 elsewhere. */
function rankOf({ name, shown }: ServerEntry, part: string): number | undefined {
  if (part === '') return undefined;
  const ranks = [name, ...(shown === undefined ? [] : [shown])].flatMap((text) =>
    !text.includes(part) ? [] : text.startsWith(part) ? 0 : text.includes(`.${part}`) ? 1 : 2,
  );
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}
