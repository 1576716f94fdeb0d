import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { readServer } from './read-server.ts';

/** A server named in clear. */
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
 * @param cell the cell as it stands in the list
 * @param line its line or item, from 1
 * @returns the server's name with notices, or the problem that keeps the row from being used
 */
export function clearServer(
  cell: string,
  line: number,
): ClearServer | { readonly problem: ListProblem } {
  const reading = readServer(cell);
  if ('server' in reading) {
    const { server, star } = reading;
    const notice = listProblem('star-in-front', line, { got: cell, nearest: server });
    return { server, notices: star === true ? [notice] : [] };
  }
  return {
    problem:
      'masked' in reading
        ? listProblem('masked-name', line, { got: cell })
        : listProblem(reading.fault, line, { got: cell, nearest: reading.nearest }),
  };
}
