import ical from 'ical-generator';

/** A whole day in a calendar. */
export interface CalendarDay {
  /** What names it for ever. */
  readonly id: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** The whole address of the page it is about. */
  readonly address: string;
  /** The day it was entered, as `YYYY-MM-DD`. */
  readonly entered: string;
}

/**
 * Days as an iCalendar file (RFC 5545). Nothing in it comes from the clock.
 *
 * @param name what the calendar is called
 * @param days the days
 * @param language the language of its texts
 */
export function calendar(name: string, days: readonly CalendarDay[], language: string): string {
  const file = ical({
    name,
    prodId: { company: 'Candor', product: 'Candor', language: language.toUpperCase() },
  });
  for (const { id, date, title, text, address, entered } of days)
    file.createEvent({
      id,
      start: moment(date),
      allDay: true,
      stamp: moment(entered),
      summary: title,
      description: text,
      url: address,
    });
  return `${file.toString()}\r\n`;
}

function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
