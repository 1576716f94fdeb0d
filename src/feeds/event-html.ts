import { fateOfEnd, fateOfReview } from '../register/event-dates.ts';
import { changesAccess, type HistoryLine } from '../register/history-lines.ts';
import { rejectsAlike } from '../register/state.ts';
import type { EventRecord } from '../schema/decision.ts';
import type { Format } from '../words/format.ts';
import { reasonText } from '../register/reason-text.ts';
import type { Words } from '../words/words.ts';
import { escapeText } from './escape-xml.ts';
import { fill, link, list, paragraph, strong, type TextLink } from './html.ts';

/** An event and what an item about it needs to know. */
export interface EventStory {
  readonly line: HistoryLine;
  /** All events of its decision, oldest first. */
  readonly history: readonly EventRecord[];
  /** The day of the build, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly criteria: readonly TextLink[];
  readonly post: TextLink | undefined;
}

/**
 * An event as feed readers show it: what changed, from what to what, why, on which grounds.
 *
 * @param story the event
 * @param words the site's words
 * @param format the site's way to write dates, numbers and lists
 */
export function eventHtml(
  { line, history, today, criteria, post }: EventStory,
  words: Words,
  format: Format,
): string {
  const date = (day: string): string => escapeText(format.date(day));
  const { event } = line;
  const parts: string[] = [
    paragraph(changeHtml(line, words)),
    paragraph(escapeText(reasonText(event, words.reasonWithheld))),
    ...(event.reject ?? []).map((what) => paragraph(escapeText(words.reject[what]))),
  ];
  const end = fateOfEnd(history, event, today);
  if (event.until !== undefined && end !== undefined)
    parts.push(paragraph(fill(words.lastDay[end], { date: date(event.until) })));
  if (event.affected)
    parts.push(
      paragraph(strong(words.affected)),
      list(
        event.affected.map(({ what, count }) =>
          escapeText(words.affectedRow(what, format.number(count))),
        ),
      ),
    );
  if (event['restore-when'] !== undefined)
    parts.push(
      paragraph(fill(words.restoreWhen, { condition: escapeText(event['restore-when']) })),
    );
  if (criteria.length > 0)
    parts.push(
      paragraph(
        fill(words.criteriaApplied(criteria.length), { criteria: names(criteria, words, format) }),
      ),
    );
  if (event.sources)
    parts.push(
      paragraph(strong(words.sources)),
      list(event.sources.map(({ title, url }) => link({ title, address: url }))),
    );
  if (post) parts.push(paragraph(fill(words.announcedIn, { post: link(post) })));
  const review = fateOfReview(history, event, today);
  if (event.review !== undefined && review !== undefined)
    parts.push(paragraph(fill(words.review[review], { date: date(event.review) })));
  for (const update of event.updates ?? [])
    parts.push(
      paragraph(fill(words.changeLine, { date: date(update.date), note: escapeText(update.note) })),
    );
  return parts.join('');
}

/**
 * An end that came by itself as feed readers show it: what changed, what had been decided, and what
 * applies again.
 *
 * @param end the end
 * @param words the site's words
 * @param format the site's way to write dates, numbers and lists
 */
export function endHtml(end: HistoryLine, words: Words, format: Format): string {
  const date = (day: string): string => escapeText(format.date(day));
  const { event, after } = end;
  const parts = [
    paragraph(changeHtml(end, words)),
    paragraph(
      fill(words.endSentence, { date: date(event.date), until: date(event.until ?? event.date) }),
    ),
  ];
  if (after.event !== undefined && after.access !== 'open')
    parts.push(
      paragraph(
        fill(words.appliesAgain, {
          date: date(after.event.date),
          reason: escapeText(reasonText(after.event, words.reasonWithheld)),
        }),
      ),
      ...after.reject.map((what) => paragraph(escapeText(words.reject[what]))),
    );
  return parts.join('');
}

/** From what to what a line led. */
function changeHtml(line: HistoryLine, words: Words): string {
  const { before, after } = line;
  if (changesAccess(line))
    return fill(words.changeSentence, {
      before: escapeText(words.inSentence[before.access]),
      after: strong(words.inSentence[after.access]),
    });
  const isSame = rejectsAlike(before, after) && before.until === after.until;
  return fill(isSame ? words.staysSentence : words.staysInPart, {
    access: strong(words.inSentence[after.access]),
  });
}

/** Links to criteria, each title in quotes. */
function names(criteria: readonly TextLink[], words: Words, format: Format): string {
  return fill(
    format.list(criteria.map((_, index) => `{${index}}`)),
    Object.fromEntries(
      criteria.map((one, index) => [
        String(index),
        fill(words.criterionName, { title: link(one) }),
      ]),
    ),
  );
}
