import { relative } from 'node:path';

/**
 * A file or folder as a person names it who stands in the folder of the command.
 *
 * @param path its absolute path
 * @returns its path from there, with forward slashes; `.` for that folder itself
 */
export function shownPath(path: string): string {
  return (relative(process.cwd(), path) || '.').replaceAll('\\', '/');
}
