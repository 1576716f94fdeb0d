import { checkFolder, type FolderCheck } from '../../machine/check-folder.ts';
import { contentPath } from '../../machine/content-path.ts';
import { shownPath } from '../../machine/shown-path.ts';
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
 * @throws Stop with 2 where it cannot be read
 */
export async function readContent(): Promise<ReadContent> {
  const root = contentPath();
  const shown = shownPath(root);
  const check = await checkFolder(root).catch((error: unknown) => {
    throw new Stop(2, `The content folder ${shown} could not be read: ${errorMessage(error)}`);
  });
  return { ...check, root, shown };
}
