/**
 * The file that a relative path in another file means.
 *
 * @param from the file in which the path stands, relative to the content folder
 * @param path the path as written: `picture.png`, `./picture.png`, `../decisions/a.example.yaml`
 * @returns the file, relative to the content folder, or undefined where the path leads out of it
 */
export function resolvePath(from: string, path: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
