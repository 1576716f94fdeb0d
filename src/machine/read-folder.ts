import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../schema/compare-text.ts';
import type { ContentFolder } from '../reading/content-folder.ts';
import type { Attachment } from '../schema/content.ts';
import { KEPT_DECISIONS } from './kept-decisions.ts';
import { readAttachment } from './read-attachment.ts';

const TEXTS = /\.(ya?ml|mdx?|json|markdown|txt)$/iu;
const LEFT_BY_COMPUTERS = /(^\.|~$|^Thumbs\.db$|^desktop\.ini$)/iu;

/**
 * Reads a content folder from the disk into memory. Where an import was cut off while it put new
 * decisions in the place of the old ones, the old ones are read.
 *
 * @param path the folder
 * @throws where the folder does not exist or a file in it cannot be opened
 */
export async function readFolder(path: string): Promise<ContentFolder> {
  const texts = new Map<string, string | undefined>();
  const attachments = new Map<string, Attachment>();
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const cutOff = !entries.some(
    ({ name, parentPath }) => name === 'decisions' && join(parentPath, sep) === join(path, sep),
  );
  const kept = `${KEPT_DECISIONS}/`;
  const files = new Map<string, string>();
  for (const entry of entries) {
    const whole = join(entry.parentPath, entry.name);
    const place = whole.slice(join(path, sep).length).split(sep).join('/');
    const file = cutOff && place.startsWith(kept) ? `decisions/${place.slice(kept.length)}` : place;
    if (file.split('/').some((part) => LEFT_BY_COMPUTERS.test(part))) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await stat(whole)).isFile()))
      files.set(file, whole);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [file, whole] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    if (!TEXTS.test(file)) {
      attachments.set(file, await readAttachment(whole));
      continue;
    }
    const bytes = await readFile(whole);
    try {
      texts.set(file, decoder.decode(bytes));
    } catch {
      texts.set(file, undefined);
    }
  }
  return { texts, attachments };
}
