import { join } from 'node:path';
import { KEPT_DECISIONS } from '../../machine/kept-decisions.ts';

/** The folder of decisions, the one that will take its place, and what the old one is called then. */
export type DecisionsFolders = Readonly<Record<'place' | 'next' | 'old', string>>;

/**
 * The folders that an import works with, as paths.
 *
 * @param root the content folder
 */
export function decisionsFolders(root: string): DecisionsFolders {
  return {
    place: join(root, 'decisions'),
    next: join(root, '.decisions.next'),
    old: join(root, KEPT_DECISIONS),
  };
}
