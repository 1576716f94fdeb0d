import type { PictureKind } from '../schema/content.ts';

/** The last chunk of every PNG, with its length and checksum. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Tells whether a picture broke off before its end, as after a copy that was not finished: browsers
 * show the part that is there. What stands behind the end does not matter, and nothing is unpacked.
 * Sources: PNG (third edition), section 5; ITU T.81, annex B; GIF89a; RFC 9649; ISO/IEC 14496-12.
 *
 * @param kind what the picture is
 * @param bytes the whole file
 */
export function isCutOff(kind: PictureKind, bytes: Buffer): boolean {
  switch (kind) {
    case 'png':
      return !bytes.includes(PNG_END);
    case 'jpg':
      return !jpegEnds(bytes);
    case 'gif':
      return !gifEnds(bytes);
    case 'webp':
      return bytes.length < 8 || bytes.readUInt32LE(4) > bytes.length - 8;
    case 'avif':
      return !boxesEnd(bytes);
    case 'svg':
      return false;
  }
}

/** Whether the sign for the end stands behind all segments: thumbnails in them have one of their own. */
function jpegEnds(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0xff, 2); at !== -1 && at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return true;
    const hasLength = marker > 0x01 && marker !== 0xff && (marker < 0xd0 || marker > 0xd8);
    const length = hasLength && at + 3 < bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    at = bytes.indexOf(0xff, at + (marker === 0xff ? 1 : 2 + length));
  }
  return false;
}

/** Whether the file ends between two blocks, behind at least one picture. */
function gifEnds(bytes: Buffer): boolean {
  const tableOf = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let hasPicture = false;
  let at = 13 + tableOf(bytes[10]);
  while (at < bytes.length) {
    const sign = bytes[at];
    if (sign === 0x3b) return hasPicture;
    if (sign === 0x2c) {
      hasPicture = true;
      at += 11 + tableOf(bytes[at + 9]);
    } else if (sign === 0x21) at += 2;
    else return false;
    for (let length = bytes[at]; length !== 0; length = bytes[at]) {
      if (length === undefined) return false;
      at += 1 + length;
    }
    at += 1;
  }
  return hasPicture;
}

function boxesEnd(bytes: Buffer): boolean {
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return true;
    const size =
      short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8 || at + size > bytes.length) return false;
    at += size;
  }
  return true;
}
