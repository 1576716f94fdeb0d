import { networkProblem, type NetworkProblem, type NetworkProblemCode } from './network-problem.ts';

/**
 * What the names of errors mean: the first that fits. Those of certificates are OpenSSL’s
 * (docs.openssl.org, X509_STORE_CTX_get_error) as Node writes them.
 */
const MEANINGS: readonly (readonly [RegExp, NetworkProblemCode])[] = [
  [/^ENOTFOUND$/u, 'no-such-host'],
  [/^EAI_/u, 'name-not-looked-up'],
  [/^ECONNREFUSED$/u, 'connection-refused'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/u, 'connection-lost'],
  [
    /^(E(HOST|NET)(UNREACH|DOWN)|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|EACCES|EPERM)$/u,
    'unreachable',
  ],
  [/^CERT_HAS_EXPIRED$/u, 'certificate-expired'],
  [/^CERT_NOT_YET_VALID$/u, 'certificate-not-yet-valid'],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$/u, 'certificate-self-signed'],
  [
    /^(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/u,
    'certificate-of-unknown-issuer',
  ],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/u, 'certificate-of-another-name'],
  [/^(CERT|CRL|UNABLE_TO|ERROR_IN|INVALID|PATH_LENGTH|ERR_TLS_CERT)_/u, 'certificate-not-accepted'],
  [/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/u, 'not-encrypted'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/u, 'tls'],
  [/^(HPE_|Z_|ERR__ERROR_|ERR_BROTLI_|ZSTD_|UND_ERR_(HEADERS|RES)_)/u, 'broken-answer'],
];

/**
 * What an error of `fetch` means. Its message is never repeated, as it may hold what was sent.
 *
 * @param error what was thrown
 * @param url the address that was asked
 */
export function problemOfError(error: unknown, url: URL): NetworkProblem {
  const cause = causeOf(error);
  const code = cause !== undefined && 'code' in cause ? cause.code : undefined;
  if (typeof code !== 'string')
    return networkProblem(cause?.message === 'bad port' ? 'bad-port' : 'no-answer', url);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1] ?? 'no-answer';
  const got = /^[A-Z][\w/]+$/u.test(code) ? code : undefined;
  const other = meaning === 'certificate-of-another-name' ? certifiedNames(cause) : undefined;
  return networkProblem(meaning, url, { got, other });
}

/** The error with a name that is behind an error, or else the last one. */
function causeOf(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error;
  return causeOf(error.cause) ?? error;
}

/**
 * The first names that a certificate is for, from an error of Node’s tls.checkServerIdentity:
 * `DNS:our.example, DNS:*.our.example`.
 */
function certifiedNames(error: Error | undefined): string | undefined {
  const certificate: unknown = error !== undefined && 'cert' in error ? error.cert : undefined;
  if (typeof certificate !== 'object' || certificate === null) return undefined;
  const said: unknown = 'subjectaltname' in certificate ? certificate.subjectaltname : undefined;
  if (typeof said !== 'string') return undefined;
  const names = said.split(', ').flatMap((name) => /^DNS:([\w*.-]{1,253})$/u.exec(name)?.[1] ?? []);
  const more = names.length > 3 ? [`${names.length - 3} more`] : [];
  return names.length === 0 ? undefined : [...names.slice(0, 3), ...more].join(', ');
}
