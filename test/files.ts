import type { ContentFolder } from '../src/reading/content-folder.ts';

/**
 * A content folder in memory.
 *
 * @param texts its texts by path
 * @param attachments its other files, all of them well
 */
export function files(
  texts: Readonly<Record<string, string | undefined>>,
  attachments: readonly string[] = [],
): ContentFolder {
  return {
    texts: new Map(Object.entries(texts)),
    faults: new Map(),
    attachments: new Map(
      attachments.map((file) => [file, { fault: undefined, kind: undefined, markup: undefined }]),
    ),
  };
}
