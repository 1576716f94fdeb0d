import { clearServer } from './clear-server.ts';
import type { ListReading } from '../format.ts';
import type { ListProblem } from '../problems/list-problem.ts';
import { readEach, type RowReading } from './read-each.ts';

/** A host in one of several lists, each of what is done to its hosts. */
export interface ListedHost<List extends string> {
  /** Its number through all lists, from 1. */
  readonly line: number;
  readonly list: List;
  /** As it stands there. */
  readonly host: string;
}

/**
 * A host as it stands in a list: what is no text is named as JSON writes it, and so that it is
 * neither a server's name nor a top-level domain.
 *
 * @param host a value of JSON
 */
export function hostText(host: unknown): string {
  return typeof host === 'string' ? host : `not text: ${JSON.stringify(host)}`;
}

/**
 * Reads the hosts of several lists, the harshest list first. A server that stands in more than one is
 * what the first one makes of it, and what the others say of it is passed over.
 *
 * @param hosts the hosts of all lists
 * @param found what is wrong with the lists already
 * @param read what a host comes to, whose server has no row yet
 */
export function readHosts<List extends string>(
  hosts: Iterable<ListedHost<List>>,
  found: readonly ListProblem[],
  read: (host: ListedHost<List>, server: string) => RowReading,
): ListReading {
  const known = new Set<string>();
  return readEach(hosts, found, (one) => {
    const named = clearServer(one.host, one.line);
    if ('problem' in named) return { problems: [named.problem] };
    if (known.has(named.server)) return { problems: [] };
    const { row, problems } = read(one, named.server);
    if (row === undefined) return { problems };
    known.add(named.server);
    return { row, problems: [...named.notices, ...problems] };
  });
}
