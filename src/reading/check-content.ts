import { byPlace, type Problem } from '../problems/problem.ts';
import { rules } from '../register/rules/rules.ts';
import type { Content } from '../schema/content.ts';
import type { ContentFolder } from './content-folder.ts';
import { readContent } from './read-content.ts';

/** The verdict on a content folder. */
export interface ContentCheck {
  readonly content: Content;
  /** Everything wrong in the folder, by file and line; empty when it can be published. */
  readonly problems: readonly Problem[];
}

/**
 * Checks a whole content folder: each record against its schema, then all of them together.
 *
 * @param folder the folder in memory
 * @param today the day, as `YYYY-MM-DD`
 */
export function checkContent(folder: ContentFolder, today: string): ContentCheck {
  const { content, problems } = readContent(folder);
  const found = rules.flatMap((rule) => [...rule(content, today)]);
  return { content, problems: [...problems, ...found].toSorted(byPlace) };
}
