import { createHash } from 'node:crypto';
import { readSite } from './read-site.ts';

/**
 * What a folder holds, in one line: the names and bytes of its files.
 *
 * @param folder the folder
 */
export function treeDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of readSite(folder).files)
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
