import { networkProblem, type NetworkProblem } from './network-problem.ts';

const NO_HOST = /^(ENOTFOUND|EAI_\w+)$/u;
const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|EPROTO)/u;

/**
 * What an error of `fetch` means. Its message is never repeated, as it may hold what was sent.
 *
 * @param error what was thrown
 * @param url the address that was asked
 */
export function problemOfError(error: unknown, url: URL): NetworkProblem {
  const code = codeOf(error);
  if (NO_HOST.test(code)) return networkProblem('no-such-host', url);
  const facts = /^[A-Z][A-Z\d_]+$/u.test(code) ? { got: code } : {};
  return networkProblem(TLS.test(code) ? 'tls' : 'no-answer', url, facts);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
