import { existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionsFolders } from './decisions-folders.ts';

/**
 * What the folder of decisions looks like from outside, to tell whether it was changed meanwhile.
 *
 * @param root the content folder
 * @returns each file with its size and the time of its last change
 */
export async function decisionsStamp(root: string): Promise<string> {
  const { place, old } = decisionsFolders(root);
  const there = [place, old].find((folder) => existsSync(folder));
  if (there === undefined) return '';
  const lines: string[] = [];
  for (const file of (await readdir(there, { recursive: true })).toSorted()) {
    const { size, mtimeMs } = await lstat(join(there, file));
    lines.push(`${file} ${size} ${mtimeMs}`);
  }
  return lines.join('\n');
}
