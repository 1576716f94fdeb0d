import { checkContent, type ContentCheck } from '../reading/check-content.ts';
import type { ContentFolder } from '../reading/content-folder.ts';
import { readFolder } from './read-folder.ts';
import { timeZoneOf } from '../reading/time-zone-of.ts';
import { today } from './today.ts';

/** The verdict on a content folder, with the folder and the day it was reached on. */
export interface FolderCheck extends ContentCheck {
  readonly folder: ContentFolder;
  readonly today: string;
}

/**
 * Checks a content folder on the disk: what the command, the build and the dev server all call.
 *
 * @param path the folder
 */
export async function checkFolder(path: string): Promise<FolderCheck> {
  const folder = await readFolder(path);
  const day = today(timeZoneOf(folder));
  return { folder, today: day, ...checkContent(folder, day) };
}
