import type { Problem } from '../../problems/problem.ts';
import type { Content } from '../../schema/content.ts';

/**
 * Something that must hold over the whole content folder.
 *
 * @param content the folder as records
 * @param today the day, as `YYYY-MM-DD`
 * @returns a problem for each place where it does not hold
 */
export type Rule = (content: Content, today: string) => Iterable<Problem>;
