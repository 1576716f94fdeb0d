import { open, readFile } from 'node:fs/promises';
import { imageMetadata } from 'astro/assets/utils';
import { isPictureFile } from '../register/is-picture-file.ts';
import type { Attachment, PictureFault } from '../schema/content.ts';

/** In bytes. Nearly every picture says its size here, and the rest of it need not be read. */
const BEGINNING = 65_536;

/** What browsers show, by the names that Astro has for it. */
const SHOWN = new Set(['png', 'jpg', 'webp', 'avif', 'gif', 'svg']);

/** Where Astro stops to look for the beginning of an SVG, in bytes. */
const SVG_BEGINS_BEFORE = 1000;

/**
 * Looks into a file that lies beside the texts, with the eyes of the build: what Astro cannot measure
 * would stop it.
 *
 * @param path the file on the disk
 * @throws where it cannot be opened
 */
export async function readAttachment(path: string): Promise<Attachment> {
  if (!isPictureFile(path)) return { fault: undefined, markup: undefined };
  if (/\.svg$/iu.test(path)) {
    const bytes = await readFile(path);
    const markup = bytes.toString('utf8');
    return { fault: (await isShown(bytes)) ? undefined : svgFault(markup), markup };
  }
  const isWhole = (await isShown(await beginning(path))) || (await isShown(await readFile(path)));
  return { fault: isWhole ? undefined : 'not-shown', markup: undefined };
}

async function isShown(bytes: Uint8Array): Promise<boolean> {
  try {
    return SHOWN.has((await imageMetadata(bytes)).format);
  } catch {
    return false;
  }
}

function svgFault(markup: string): PictureFault {
  const begins = markup.search(/<svg[\s>]/u);
  if (begins === -1) return 'not-shown';
  return Buffer.byteLength(markup.slice(0, begins)) < SVG_BEGINS_BEFORE ? 'no-size' : 'late-begin';
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
