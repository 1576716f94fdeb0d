import type { SiteRecord } from '../../schema/site.ts';
import { readContent, type ReadContent } from './read-content.ts';
import { Stop } from './stop.ts';

/** A content folder whose decisions can be worked with. */
export interface OpenContent extends ReadContent {
  readonly site: SiteRecord;
}

/**
 * Reads and checks the content folder. Problems in texts are none of a command's business that works
 * with decisions; those in decisions or `site.yaml` would be.
 *
 * @throws Stop with 2 where it cannot be read, with 1 where it has such problems
 */
export async function openContent(): Promise<OpenContent> {
  const read = await readContent();
  const faults = read.problems.filter(({ file }) => /^(site\.yaml$|decisions\/)/u.test(file));
  const site = read.content.site?.data;
  if (faults.length > 0 || site === undefined) {
    const files = [...new Set(faults.map(({ file }) => file))].slice(0, 5).join(', ');
    throw new Stop(
      1,
      `There are problems in ${read.shown} (${files}). Correct them first: npm run check names them all.`,
    );
  }
  return { ...read, site };
}
