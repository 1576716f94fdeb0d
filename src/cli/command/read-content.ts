import { checkFolder, type FolderCheck } from '../../machine/check-folder.ts';
import { contentPath } from '../../machine/content-path.ts';
import { shownPath } from '../../machine/shown-path.ts';
import { NoSuchDay } from '../../machine/today.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { Stop } from './stop.ts';

/** A content folder that could be read, with all that is wrong in it. */
export interface ReadContent extends FolderCheck {
  /** Its absolute path. */
  readonly root: string;
  /** Its path as the reader names it. */
  readonly shown: string;
}

/**
 * Reads and checks the content folder.
 *
 * @throws Stop with 2 where it cannot be read, or no day is known to check it on
 */
export async function readContent(): Promise<ReadContent> {
  const root = contentPath();
  const shown = shownPath(root);
  const check = await checkFolder(root).catch((error: unknown) => {
    if (error instanceof NoSuchDay) throw new Stop(2, error.message);
    throw new Stop(2, `The content folder ${shown} could not be read: ${errorMessage(error)}`);
  });
  return { ...check, root, shown };
}
