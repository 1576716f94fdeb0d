import type { ProblemFacts } from '../problems/problem.ts';
import { inTypographicQuotes } from '../problems/typographic-quotes.ts';
import {
  nearestServerName,
  serverNameFault,
  type ServerNameFault,
} from '../schema/nearest-server-name.ts';

const reasons: Record<ServerNameFault, string> = {
  empty: 'it is empty',
  invisible: 'it holds a character that nobody can see',
  scheme: 'it begins with a scheme such as https://',
  handle: 'it is an account, not a server',
  path: 'it holds a slash or what follows one',
  port: 'it ends in a port number',
  space: 'it holds a space',
  masked: 'letters of it are masked',
  'ip-address': 'it is an IP address, which no list can carry',
  'upper-case': 'it has capital letters',
  unicode: 'it holds letters that stand in punycode in an address',
  'no-dot': 'it has no dot, so it would cover a whole top-level domain',
  'not-a-host': 'no host can be called that',
};

/**
 * What a problem with a server's name says: the reason, and the nearest good name.
 *
 * @param name the name as written
 */
export function serverNameFacts(name: string): ProblemFacts {
  const fault = serverNameFault(name);
  return {
    got: name,
    ...(fault === undefined ? {} : { expected: reasons[fault] }),
    nearest: fault === 'masked' ? undefined : nearestServerName(inTypographicQuotes(name) ?? name),
  };
}
