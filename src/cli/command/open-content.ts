import { checkFolder, type FolderCheck } from '../../machine/check-folder.ts';
import { contentPath } from '../../machine/content-path.ts';
import { shownPath } from '../../machine/shown-path.ts';
import type { SiteRecord } from '../../schema/site.ts';
import { Stop } from './stop.ts';

/** A content folder whose decisions can be worked with. */
export interface OpenContent extends FolderCheck {
  /** Its absolute path. */
  readonly root: string;
  /** Its path as the reader names it. */
  readonly shown: string;
  readonly site: SiteRecord;
}

/**
 * Reads and checks the content folder. Problems in texts are none of a command's business that works
 * with decisions; those in decisions or `site.yaml` would be.
 *
 * @throws Stop with 2 where it cannot be read, with 1 where it has such problems
 */
export async function openContent(): Promise<OpenContent> {
  const root = contentPath();
  const shown = shownPath(root);
  const check = await checkFolder(root).catch((error: unknown) => {
    throw new Stop(2, `The content folder ${shown} could not be read: ${String(error)}`);
  });
  const faults = check.problems.filter(({ file }) => /^(site\.yaml$|decisions\/)/u.test(file));
  const site = check.content.site?.data;
  if (faults.length > 0 || site === undefined) {
    const files = [...new Set(faults.map(({ file }) => file))].slice(0, 5).join(', ');
    throw new Stop(
      1,
      `There are problems in ${shown} (${files}). Correct them first: npm run check names them all.`,
    );
  }
  return { ...check, root, shown, site };
}
