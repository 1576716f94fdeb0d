import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import { readServer } from './read-server.ts';

/**
 * Reads a cell that must name a server in clear.
 *
 * @param cell the cell as it stands in the list
 * @param line its line or item, from 1
 * @returns the server's name, or the problem that keeps the row from being used
 */
export function clearServer(
  cell: string,
  line: number,
): { readonly server: string } | { readonly problem: ListProblem } {
  const reading = readServer(cell);
  if ('server' in reading) return reading;
  return {
    problem:
      'masked' in reading
        ? listProblem('masked-name', line, { got: cell })
        : listProblem(reading.fault, line, { got: cell, nearest: reading.nearest }),
  };
}
