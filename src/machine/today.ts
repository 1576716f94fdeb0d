/**
 * Today as the team counts it. `SOURCE_DATE_EPOCH` stands in for the clock where a build must be
 * repeatable (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * @param timeZone an IANA time zone
 * @returns the day as `YYYY-MM-DD`
 */
export function today(timeZone: string): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  const now = Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
