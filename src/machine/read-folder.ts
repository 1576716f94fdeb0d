import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../schema/compare-text.ts';
import type { ContentFolder, FileFault } from '../reading/content-folder.ts';
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
 * @throws where the folder does not exist
 */
export async function readFolder(path: string): Promise<ContentFolder> {
  const texts = new Map<string, string | undefined>();
  const attachments = new Map<string, Attachment>();
  const faults = new Map<string, FileFault>();
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
    const fault = entry.isSymbolicLink() ? await linkFault(whole, path) : undefined;
    if (fault !== undefined) faults.set(file, fault);
    else if (entry.isFile() || entry.isSymbolicLink()) files.set(file, whole);
  }
  for (const [file, whole] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    try {
      if (TEXTS.test(file)) texts.set(file, textOf(await readFile(whole)));
      else attachments.set(file, await readAttachment(whole));
    } catch {
      faults.set(file, 'refused');
    }
  }
  return { texts, attachments, faults };
}

async function linkFault(link: string, folder: string): Promise<FileFault | undefined> {
  try {
    const target = await realpath(link);
    if (!join(target, sep).startsWith(join(await realpath(folder), sep))) return 'outside';
    return (await stat(target)).isDirectory() ? 'to-folder' : undefined;
  } catch {
    return 'to-nothing';
  }
}

/** A text, or undefined for what is none in UTF-8: nobody types a NUL, which other encodings hold. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
