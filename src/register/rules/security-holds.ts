import { problem } from '../../problems/problem.ts';
import { addDays } from '../../schema/plain-date.ts';
import type { Rule } from './rule.ts';

/** In days. */
const YEAR = 365;
const LEAP_YEAR = 366;

/** A security.txt has not expired, which is worse than none, and does so within a year (RFC 9116, section 2.5.5). */
export const securityHolds: Rule = function* ({ site }, today) {
  const expires = site?.data.security?.expires;
  if (!site || expires === undefined) return;
  const at = site.at(['security', 'expires']);
  if (expires < today) yield problem('security-expired', site.file, at, { got: expires });
  if (expires > addDays(today, LEAP_YEAR))
    yield problem('security-too-long', site.file, at, {
      got: expires,
      nearest: addDays(today, YEAR),
    });
};
