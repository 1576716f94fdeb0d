import { emphasisOn } from '../../machine/emphasis-on.ts';
import { handOver } from '../../machine/handed-check.ts';
import { printProblems } from '../../problems/print-problems.ts';
import { readContent } from './read-content.ts';
import { Stop } from './stop.ts';

/**
 * Checks the content folder before Astro begins, which then need not do it again.
 *
 * @throws Stop with 1 and all problems where there are any, with 2 where it cannot be read
 */
export async function requirePublishable(): Promise<void> {
  const { root, shown, ...check } = await readContent();
  if (check.problems.length > 0)
    throw new Stop(1, printProblems(check.problems, 'text', shown, emphasisOn(process.stderr)));
  handOver(root, check);
}
