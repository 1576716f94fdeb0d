import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { readServer } from './read-server.ts';

/** A server named in clear, or a pattern for many. */
interface ClearServer {
  readonly server: string;
  /** What whoever reads the list should know of the name, which is used all the same. */
  readonly notices: readonly ListProblem[];
}

/**
 * Reads a cell that must name a server in clear. A star in front may mean the servers below alone,
 * which is less than that server with those below it, as it is read: what is to be said of that is a
 * notice, for formats that do not say themselves what a star means.
 *
 * What stands for many servers, such as a whole top-level domain, is a problem: no decision can be
 * about it. Software that enforces it does so all the same, so its pattern is named beside that.
 *
 * @param cell the cell as it stands in the list
 * @param line its line or item, from 1
 * @returns the name or pattern with notices, or the problem that keeps the row from being used
 */
export function clearServer(
  cell: string,
  line: number,
): ClearServer | { readonly problem: ListProblem } {
  const reading = readServer(cell);
  if ('server' in reading) {
    const { server, star } = reading;
    const facts = { got: cell, nearest: server, about: [server] };
    return { server, notices: star === true ? [listProblem('star-in-front', line, facts)] : [] };
  }
  if ('masked' in reading) return { problem: listProblem('masked-name', line, { got: cell }) };
  const { fault, nearest, pattern } = reading;
  const about = nearest === undefined || fault === 'one-account' ? undefined : [nearest];
  const problem = listProblem(fault, line, { got: cell, nearest, about });
  return pattern === undefined ? { problem } : { server: pattern, notices: [problem] };
}
