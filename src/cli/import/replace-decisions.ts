import { existsSync } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import { decisionsFolders } from './decisions-folders.ts';
import { flush } from './flush.ts';
import { stageFiles } from './stage-files.ts';

/** A file right inside `decisions/`, whose name no reader passes over. */
const PLACE = /^decisions\/([^./\\][^/\\]*\.yaml)$/u;

/**
 * Puts files into the folder of decisions, all or none: a new folder is built beside the old one,
 * from links to what stays and the new files, and takes its place in two renames. At any moment the
 * disk has the old folder or the new one, whole; between the two renames `readFolder` finds the old
 * one under the name it then has. The caller holds the lock.
 *
 * @param root the content folder
 * @param files whole texts by their path in it: `decisions/loud.example.yaml`
 * @param onFile called after each new file is on the disk, with how many there are
 * @throws where a path leads elsewhere or the disk refuses; then the old folder is as it was
 */
export async function replaceDecisions(
  root: string,
  files: ReadonlyMap<string, string>,
  onFile: (done: number) => void = () => undefined,
): Promise<void> {
  const names = new Map([...files].map(([file, text]) => [nameOf(file), text]));
  const { place, next, old } = decisionsFolders(root);
  if (existsSync(place) && (await lstat(place)).isSymbolicLink())
    throw new Error(`${place} is a link, not a folder.`);
  try {
    await stageFiles(place, next, names, onFile);
    if (existsSync(place)) await rename(place, old);
    try {
      await rename(next, place);
    } catch (error) {
      if (existsSync(old)) await rename(old, place);
      throw error;
    }
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  // The new folder is in its place: what goes wrong from here on costs nothing but tidiness.
  await flush(root).catch(() => undefined);
  await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

function nameOf(file: string): string {
  const name = PLACE.exec(file)?.[1];
  if (name === undefined) throw new Error(`${file} is no place for a decision.`);
  return name;
}
