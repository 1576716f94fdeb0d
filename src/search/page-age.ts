/** What a page says of itself: when it was made, and what it was to miss next. */
export interface PageDay {
  /** The day of the build, as `YYYY-MM-DD`. */
  readonly made: string;
  /** The day of the next announced change to what it says, as `YYYY-MM-DD`. */
  readonly due: string | undefined;
}

/** How a page has aged. */
export interface PageAge {
  /** How many days ago it was made; undefined while that is as it should be. */
  readonly days: number | undefined;
  /** Whether a change that it announces has come since. */
  readonly isDue: boolean;
}

/** A site is built every day. That GitHub is late, or a night fails, is no reason to doubt it yet. */
const DAYS = 2;

const DAY = 86_400_000;

/**
 * How a page has aged by a day.
 *
 * @param page what it says of itself
 * @param today the day, as `YYYY-MM-DD`
 */
export function pageAge({ made, due }: PageDay, today: string): PageAge {
  const days = Math.round((Date.parse(today) - Date.parse(made)) / DAY);
  return { days: days > DAYS ? days : undefined, isDue: due !== undefined && due <= today };
}

/**
 * The day it is somewhere.
 *
 * @param zone an IANA time zone; one that a browser does not know counts as UTC
 * @param moment the moment
 * @returns the day as `YYYY-MM-DD`
 */
export function dayIn(zone: string, moment: Date): string {
  // Swedish dates are written so.
  const format = (timeZone: string): string =>
    new Intl.DateTimeFormat('sv', { timeZone }).format(moment);
  try {
    return format(zone);
  } catch {
    return format('UTC');
  }
}
