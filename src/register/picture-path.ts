import { isPictureFile } from './is-picture-file.ts';

/**
 * The file that the address of a picture in a text names.
 *
 * @param address the address as written: `menu.png`, `./the%20menu.png`
 * @returns the path from the text's own folder, beginning with `./` or `../`, without which the build
 *   would look among the packages first; or undefined where the address names no picture file beside
 *   the text, but something elsewhere, at the top of the site or of another kind
 */
export function picturePath(address: string): string | undefined {
  const path = decoded(address);
  if (!/^[^/\\:?#]+(?:\/[^/\\:?#]+)*$/u.test(path) || !isPictureFile(path)) return undefined;
  return /^\.{1,2}\//u.test(path) ? path : `./${path}`;
}

/** An address with its `%20` and the like undone; what is written wrong stays. */
export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
