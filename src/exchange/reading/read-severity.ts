import { nearest } from '../../problems/nearest.ts';
import type { Access } from '../../register/access.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { accessOfSeverity, MASTODON_SEVERITIES } from './mastodon-severity.ts';

/**
 * Reads a severity as Mastodon writes it.
 *
 * @param word the severity as it stands in the list
 * @param rejects whether media or reports are rejected too
 * @param line its line or item, from 1
 * @param server the server of the row, perhaps masked
 * @returns the access, or the problem that keeps the row from being used
 */
export function readSeverity(
  word: string,
  rejects: boolean,
  line: number,
  server: string | undefined,
): { readonly access: Access } | { readonly problem: ListProblem } {
  const access = accessOfSeverity(word, rejects);
  if (access !== undefined) return { access };
  return {
    problem: listProblem('unknown-severity', line, {
      got: word,
      about: server === undefined ? undefined : [server],
      nearest: nearest(word, MASTODON_SEVERITIES),
      expected: MASTODON_SEVERITIES.join(', '),
    }),
  };
}
