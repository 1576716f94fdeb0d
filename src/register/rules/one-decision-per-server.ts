import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** A server stands in one decision at a time, as its own file or in one group. */
export const oneDecisionPerServer: Rule = function* (content) {
  const files = new Map<string, string>();
  for (const { id, file, data } of content.decisions)
    if (data.servers === undefined) files.set(id, file);
  for (const { file, data, at } of content.decisions)
    for (const [index, name] of (data.servers ?? []).entries()) {
      const other = files.get(name);
      if (other !== undefined)
        yield problem('duplicate-server', file, at(['servers', index]), {
          got: name,
          ...(other === file ? {} : { other }),
        });
      files.set(name, file);
    }
};
