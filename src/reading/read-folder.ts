import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ContentFolder } from './content-folder.ts';

const TEXTS = /\.(ya?ml|mdx?|json|markdown|txt)$/iu;
const LEFT_BY_COMPUTERS = /(^\.|~$|^Thumbs\.db$|^desktop\.ini$)/iu;

/**
 * Reads a content folder from the disk into memory.
 *
 * @param path the folder
 * @throws where the folder does not exist or a file in it cannot be opened
 */
export async function readFolder(path: string): Promise<ContentFolder> {
  const texts = new Map<string, string | undefined>();
  const attachments = new Set<string>();
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const whole = join(entry.parentPath, entry.name);
    const file = whole.slice(join(path, sep).length);
    if (file.split(sep).some((part) => LEFT_BY_COMPUTERS.test(part))) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await stat(whole)).isFile()))
      files.push(file);
  }
  files.sort();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const file of files) {
    const name = file.split(sep).join('/');
    if (!TEXTS.test(name)) {
      attachments.add(name);
      continue;
    }
    const bytes = await readFile(join(path, file));
    try {
      texts.set(name, decoder.decode(bytes));
    } catch {
      texts.set(name, undefined);
    }
  }
  return { texts, attachments };
}
