import { withParents } from './with-parents.ts';

/**
 * The names above a server's, the closest first: of `a.b.example`, `b.example`.
 *
 * @param name the server's name
 */
export function parentsOf(name: string): string[] {
  return withParents(name).slice(1);
}
