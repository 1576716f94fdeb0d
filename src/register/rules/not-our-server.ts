import { problem } from '../../problems/problem.ts';
import { withParents } from '../with-parents.ts';
import type { Rule } from './rule.ts';

/** No decision is about our own server, nor about a name above it, which would cover it. */
export const notOurServer: Rule = function* ({ decisions, site }) {
  const ours = new Set(withParents(site?.data.server.domain ?? ''));
  for (const { id, file, data, at } of decisions)
    for (const [index, name] of (data.servers ?? [id]).entries())
      if (ours.has(name))
        yield problem('our-own-server', file, at(data.servers ? ['servers', index] : []), {
          got: name,
        });
};
