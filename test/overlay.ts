import type { ContentFolder } from '../src/reading/content-folder.ts';

/**
 * Content folders laid over one another: a file of a later one takes the place of its namesake.
 *
 * @param folders from the lowest to the highest
 */
export function overlay(...folders: readonly ContentFolder[]): ContentFolder {
  return {
    texts: new Map(folders.flatMap(({ texts }) => [...texts])),
    faults: new Map(folders.flatMap(({ faults }) => [...faults])),
    attachments: new Map(folders.flatMap(({ attachments }) => [...attachments])),
  };
}
