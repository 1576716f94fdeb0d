/** Thrown where the environment names a day that there is none of; its text is for people. */
export class NoSuchDay extends Error {
  override readonly name = 'NoSuchDay';
  constructor(value: string) {
    super(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(value)}, which is no day. It stands in for the clock: write the whole number of seconds since 1970 began, for example ${EXAMPLE}, or leave it out.`,
    );
    this.stack = this.message;
  }
}

/** The last second of the year 9998: beyond it, some time zone would have a year of five digits. */
const LAST = Date.UTC(9998, 11, 31, 23, 59, 59) / 1000;

/** Noon of 1 January 2026. */
const EXAMPLE = Date.UTC(2026, 0, 1, 12) / 1000;

/**
 * Today as the team counts it. `SOURCE_DATE_EPOCH` stands in for the clock where a build must be
 * repeatable (https://reproducible-builds.org/specs/source-date-epoch/); empty is as good as not set.
 *
 * @param timeZone an IANA time zone
 * @returns the day as `YYYY-MM-DD`
 * @throws NoSuchDay where SOURCE_DATE_EPOCH holds anything else
 */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now(process.env['SOURCE_DATE_EPOCH'] ?? ''));
}

function now(epoch: string): Date {
  if (epoch === '') return new Date();
  if (!/^\d{1,12}$/u.test(epoch) || Number(epoch) > LAST) throw new NoSuchDay(epoch);
  return new Date(Number(epoch) * 1000);
}
