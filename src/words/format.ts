/** How numbers, dates and lists are written in the site's language. */
export interface Format {
  /** `2025-01-09` as “9 January 2025”. */
  readonly date: (day: string) => string;
  /** The moment `2025-01-09T13:30:00Z` in `Europe/Berlin` as “9 January 2025 at 14:30 CET”. */
  readonly time: (moment: string, zone: string) => string;
  readonly number: (n: number) => string;
  /** “a, b and c”. */
  readonly list: (items: readonly string[]) => string;
  /** “a, b or c”. */
  readonly either: (items: readonly string[]) => string;
}

/**
 * The formats of a language. Days are shown as they were written, in no time zone but UTC.
 *
 * @param language a language tag; plain `en` writes dates the British way, as the manual does
 */
export function formatFor(language: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    time: (moment, zone) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(new Date(moment)),
    number: (n) => numbers.format(n),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
  };
}
