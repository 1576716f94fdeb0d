/**
 * How long a busy server asks us to wait, after RFC 9110 (section 10.2.3): seconds or a date.
 * Mastodon says it in `X-RateLimit-Reset` instead, as a date.
 *
 * @param headers the answer’s headers
 * @param now the time in milliseconds since 1970
 * @returns seconds, or undefined where it does not say
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after')?.trim() ?? headers.get('x-ratelimit-reset')?.trim() ?? '';
  if (/^\d+$/u.test(said))
    return headers.has('retry-after') && Number.isSafeInteger(Number(said))
      ? Number(said)
      : undefined;
  const date = said === '' ? Number.NaN : Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
