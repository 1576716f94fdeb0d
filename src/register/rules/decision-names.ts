import type { Content } from '../../schema/content.ts';

/** The names by which a decision can be called: its file's, and those of its group's servers. */
export function decisionNames(content: Content): ReadonlySet<string> {
  return new Set(content.decisions.flatMap(({ id, data }) => [id, ...(data.servers ?? [])]));
}
