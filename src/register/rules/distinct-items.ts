import { problem } from '../../problems/problem.ts';
import type { FieldPath } from '../../schema/content.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Nothing stands twice in a list of words or names. */
export const distinctItems: Rule = function* (content) {
  for (const { file, data, at } of [...content.decisions, ...eachWriting(content)])
    for (const { path, items } of wordLists(data, [])) {
      const seen = new Set<string>();
      for (const [index, item] of items.entries()) {
        if (seen.has(item))
          yield problem('duplicate-item', file, at([...path, index]), { got: item });
        seen.add(item);
      }
    }
};

/** The lists of words in a record; the servers of a group have a rule of their own. */
function* wordLists(
  value: unknown,
  path: FieldPath,
): Generator<{ readonly path: FieldPath; readonly items: readonly string[] }> {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'servers') return;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    yield { path, items: value };
  else
    for (const [key, inner] of Object.entries(value))
      yield* wordLists(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
