import type { Content } from '../../schema/content.ts';

/**
 * The names by which a decision can be called: its file's, and those of its group's servers. That of
 * a group's file comes with its title.
 */
export function decisionNames(content: Content): ReadonlyMap<string, string | undefined> {
  return new Map(
    content.decisions.flatMap(({ id, data }) => [
      ...(data.servers ?? []).map((name) => [name, undefined] as const),
      [id, data.title] as const,
    ]),
  );
}
