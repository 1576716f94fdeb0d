import { resolve } from 'node:path';

/**
 * The content folder: `CONTENT_DIR` where it is set, else `content`.
 *
 * @returns its absolute path
 */
export function contentPath(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}
