import { problem } from '../../problems/problem.ts';
import type { Rule } from './rule.ts';

/** A security.txt that has expired is worse than none (RFC 9116, section 2.5.5). */
export const securityHolds: Rule = function* ({ site }, today) {
  const expires = site?.data.security?.expires;
  if (site && expires !== undefined && expires < today)
    yield problem('security-expired', site.file, site.at(['security', 'expires']), {
      got: expires,
    });
};
