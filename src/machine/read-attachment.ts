import { open, readFile, stat } from 'node:fs/promises';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { isPictureFile } from '../register/is-picture-file.ts';
import {
  PICTURE_KINDS,
  type Attachment,
  type PictureFileFault,
  type PictureKind,
} from '../schema/content.ts';
import { PICTURE_LIMITS } from '../schema/picture-limits.ts';
import { isCutOff } from './is-cut-off.ts';

// It would tell of a file what it was when it was looked at last.
sharp.cache(false);

/** In bytes. Nearly every picture says its size here, and the rest of one that is too large need not be read. */
const BEGINNING = 65_536;

/** Where Astro stops to look for the beginning of an SVG, in bytes. */
const SVG_BEGINS_BEFORE = 1000;

/** How files of pixels begin: only such a file is opened with what draws pictures. */
const PIXELS = /^(\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP|[^]{4}ftyp)/u;

/**
 * Looks into a file that lies beside the texts, with the eyes of the build: what Astro cannot measure
 * would stop it. A picture is measured before it is drawn, and weighed before it is read.
 *
 * @param path the file on the disk
 * @throws where it cannot be opened
 */
export async function readAttachment(path: string): Promise<Attachment> {
  if (!isPictureFile(path)) return faulty(undefined);
  const isSvg = /\.svg$/iu.test(path);
  const { size } = await stat(path);
  if (size > (isSvg ? PICTURE_LIMITS.svgBytes : PICTURE_LIMITS.bytes))
    return faulty('too-many-bytes');
  return isSvg ? readSvgFile(path) : readPixelFile(path);
}

async function readSvgFile(path: string): Promise<Attachment> {
  const bytes = await readFile(path);
  const found = await measured(bytes);
  if (found !== undefined && found.kind !== 'svg') return otherKind(found.kind);
  const markup = utf8(bytes);
  if (markup === undefined) return faulty('not-utf-8');
  const fault = found === undefined ? svgFault(markup) : undefined;
  return { fault, kind: undefined, markup: fault === 'not-shown' ? undefined : markup };
}

async function readPixelFile(path: string): Promise<Attachment> {
  const start = await beginning(path);
  const drawn = PIXELS.test(start.toString('latin1', 0, 12)) ? await opened(path) : undefined;
  const found =
    (await measured(start)) ??
    (drawn === undefined ? undefined : await measured(await readFile(path)));
  if (found === undefined) return faulty('not-shown');
  if (found.kind !== kindByName(path)) return otherKind(found.kind);
  if (Math.max(found.pixels, drawn?.pixels ?? 0) > PICTURE_LIMITS.pixels)
    return faulty('too-many-pixels');
  if (isCutOff(found.kind, await readFile(path))) return faulty('cut-off');
  return faulty(drawn === undefined ? 'not-shown' : undefined);
}

const faulty = (fault: PictureFileFault | undefined): Attachment => ({
  fault,
  kind: undefined,
  markup: undefined,
});

const otherKind = (kind: PictureKind): Attachment => ({
  fault: 'other-kind',
  kind,
  markup: undefined,
});

function kindByName(path: string): PictureKind | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return PICTURE_KINDS.find((kind) => kind === ending.replace('jpeg', 'jpg'));
}

/** What Astro takes a picture for; undefined for what it cannot publish. */
async function measured(
  bytes: Uint8Array,
): Promise<{ kind: PictureKind; pixels: number } | undefined> {
  try {
    const { format, width, height } = await imageMetadata(bytes);
    const kind = PICTURE_KINDS.find((one) => one === format);
    return kind !== undefined && width >= 1 && height >= 1
      ? { kind, pixels: width * height }
      : undefined;
  } catch {
    return undefined;
  }
}

/** How much there is to draw, all frames together; undefined for what cannot be drawn. */
async function opened(path: string): Promise<{ pixels: number } | undefined> {
  try {
    const {
      width,
      height,
      pages = 1,
      pageHeight = height,
    } = await sharp(path, {
      failOn: 'none',
      limitInputPixels: false,
    }).metadata();
    return { pixels: width * pageHeight * pages };
  } catch {
    return undefined;
  }
}

function svgFault(markup: string): PictureFileFault {
  const begins = markup.search(/<svg[\s>]/u);
  if (begins === -1) return 'not-shown';
  return Buffer.byteLength(markup.slice(0, begins)) < SVG_BEGINS_BEFORE ? 'no-size' : 'late-begin';
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
