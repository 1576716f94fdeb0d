import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { decisionsFolders } from './decisions-folders.ts';

/** Thrown where what was cut off cannot be put right without losing something. */
export class LeftInPieces extends Error {
  override readonly name = 'LeftInPieces';
}

/**
 * Tells whether an import was cut off here.
 *
 * @param root the content folder
 */
export function isCutOff(root: string): boolean {
  const { next, old } = decisionsFolders(root);
  return existsSync(next) || existsSync(old);
}

/**
 * Clears away what an import that was cut off has left, and puts the old decisions back in their
 * place where it had moved them. The caller holds the lock.
 *
 * @param root the content folder
 * @throws LeftInPieces where someone has since begun a new folder in the place of the old one
 */
export async function mendDecisions(root: string): Promise<void> {
  const { place, next, old } = decisionsFolders(root);
  if (existsSync(old)) {
    if (existsSync(place) && existsSync(next))
      throw new LeftInPieces(
        `An import was cut off, and a new ${place} was begun since. The decisions are in ${old}: put them together by hand, then delete ${old} and ${next}.`,
      );
    if (existsSync(place)) await rm(old, { recursive: true, force: true });
    else await rename(old, place);
  }
  await rm(next, { recursive: true, force: true });
}
