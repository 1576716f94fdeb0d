import { calendar } from '../feeds/calendar.ts';
import type { Site } from './build-site.ts';
import { dueDates } from '../register/due-dates.ts';
import { eventAnchor } from '../register/history-lines.ts';
import { reasonText } from '../register/reason-text.ts';

/** The calendar of reviews that are due and restrictions that end. */
export function calendarText(site: Site): string {
  const { record, words, register, today, address } = site;
  return calendar(
    words.calendarName(record.title),
    dueDates(register, today).map(({ decision, event, kind, date, after }) => ({
      id: `${kind}-${date}-${eventAnchor(event)}-${decision.slug}@${record.server.domain}`,
      date,
      title: words.calendarEntry[kind](decision.name),
      text: [
        reasonText(event, words.reasonWithheld),
        ...(after === undefined ? [] : [words.calendarAfter[after]]),
      ].join(' '),
      address: address(`/decisions/${decision.slug}/`),
      entered: event.date,
    })),
    record.language,
  );
}
