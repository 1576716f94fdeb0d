/**
 * Bytes as text: UTF-8, or what spreadsheets save instead: UTF-16 with its mark, else Windows-1252
 * (https://encoding.spec.whatwg.org/).
 *
 * @param bytes the whole file
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
