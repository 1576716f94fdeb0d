import { problem } from '../../problems/problem.ts';
import { serverNameFault } from '../../schema/nearest-server-name.ts';
import type { Rule } from './rule.ts';

/** A group has a title and servers, and no other server's name; a decision about one server has neither. */
export const groupShape: Rule = function* ({ decisions }) {
  for (const { id, file, data, at } of decisions) {
    if (data.servers !== undefined && data.title === undefined)
      yield problem('group-without-title', file, at(['servers']));
    if (data.servers === undefined && data.title !== undefined)
      yield problem('title-without-group', file, at(['title']));
    if (data.servers !== undefined && isServerName(id) && !data.servers.includes(id))
      yield problem('group-named-as-server', file, { line: 1, column: 1 }, { got: id });
  }
};

/** Tells a server's name from that of a version: no top-level domain has a digit or a hyphen but for punycode. */
function isServerName(id: string): boolean {
  return serverNameFault(id) === undefined && /\.([a-z]{2,}|xn--[a-z\d-]+)$/u.test(id);
}
