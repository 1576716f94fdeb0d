import { emphasisOn } from '../../machine/emphasis-on.ts';
import { handOver } from '../../machine/handed-check.ts';
import { printProblems } from '../../problems/print-problems.ts';
import { readContent } from './read-content.ts';
import { Stop } from './stop.ts';

/** Whether a content folder with problems will do. */
type Enough = 'no problems' | 'a site';

/**
 * Checks the content folder before Astro begins, which then need not do it again.
 *
 * @param enough what will do: where there is a site, its problems can be shown in it
 * @throws Stop with 1 and all problems where there are any, with 2 where it cannot be read
 */
export async function requirePublishable(enough: Enough = 'no problems'): Promise<void> {
  const { root, shown, ...check } = await readContent();
  const isEnough = enough === 'a site' && check.content.site !== undefined;
  if (check.problems.length > 0 && !isEnough)
    throw new Stop(1, printProblems(check.problems, 'text', shown, emphasisOn(process.stderr)));
  handOver(root, check);
}
