import { problem, type Problem } from '../../problems/problem.ts';
import type { Content } from '../../schema/content.ts';
import { ROUTES } from '../../schema/routes.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Names that Windows keeps for devices, with whatever ending: a file of such a name reaches no such computer. */
const OF_DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

const START = { line: 1, column: 1 };

/** A record's name takes no address that Candor makes, and no name that a computer keeps for itself. */
export const freeNames: Rule = function* (content) {
  for (const { id, file } of content.pages) {
    if (ROUTES.includes(id)) yield problem('reserved-name', file, START, { got: id });
    // Files at the top of the site have an ending: a page that has one may be in their place.
    else if (/\.[^.-]+$/u.test(id))
      yield problem('bad-file-name', file, START, { got: id, nearest: id.replaceAll('.', '-') });
  }
  yield* ofDevices(content);
};

/** A server is called what it is called. */
function* ofDevices(content: Content): Generator<Problem> {
  const groups = content.decisions.filter(({ data }) => data.servers !== undefined);
  for (const { id, file } of [...eachWriting(content), ...groups])
    if (OF_DEVICES.test(id))
      yield problem('reserved-name', file, START, { got: id, other: 'Windows' });
}
