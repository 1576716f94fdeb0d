import { networkProblem, type NetworkProblem } from './network-problem.ts';

const NO_HOST = /^(ENOTFOUND|EAI_\w+)$/u;
const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|EPROTO)/u;
const TIMEOUT = /^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/u;

/**
 * What an error of `fetch` means. Its message is never repeated, as it may hold what was sent.
 *
 * @param error what was thrown
 * @param url the address that was asked
 * @param seconds how long was waited
 */
export function problemOfError(error: unknown, url: URL, seconds: number): NetworkProblem {
  const code = codeOf(error);
  if (code === 'deadline' || TIMEOUT.test(code)) return networkProblem('timeout', url, { seconds });
  if (NO_HOST.test(code)) return networkProblem('no-such-host', url);
  const facts = /^[A-Z][A-Z\d_]+$/u.test(code) ? { got: code } : {};
  return networkProblem(TLS.test(code) ? 'tls' : 'no-answer', url, facts);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return error === 'deadline' ? error : '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
