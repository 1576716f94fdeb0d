import type { EventRecord } from '../schema/decision.ts';
import { WITHHELD } from '../schema/decision.ts';
import type { Access } from '../register/access.ts';
import type { Format } from '../words/format.ts';
import type { Words } from '../words/words.ts';
import { escapeXml } from './escape-xml.ts';
import { fill, link, list, paragraph, strong, type TextLink } from './html.ts';

/** An event and what an item about it needs to know. */
export interface EventStory {
  readonly event: EventRecord;
  /** What applied the day before. */
  readonly before: Access;
  /** What applies since. */
  readonly after: Access;
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
  { event, before, after, criteria, post }: EventStory,
  words: Words,
  format: Format,
): string {
  const date = (day: string): string => escapeXml(format.date(day));
  const parts: string[] = [
    paragraph(
      before === after
        ? fill(words.staysSentence, { access: strong(words.inSentence[after]) })
        : fill(words.changeSentence, {
            before: escapeXml(words.inSentence[before]),
            after: strong(words.inSentence[after]),
          }),
    ),
    paragraph(escapeXml(event.reason === WITHHELD ? words.reasonWithheld : event.reason)),
    ...(event.reject ?? []).map((what) => paragraph(escapeXml(words.reject[what]))),
  ];
  if (event.until !== undefined)
    parts.push(paragraph(fill(words.endsAfter, { date: date(event.until) })));
  if (event.affected)
    parts.push(
      paragraph(strong(words.affected)),
      list(
        event.affected.map(({ what, count }) =>
          escapeXml(words.affectedRow(what, format.number(count))),
        ),
      ),
    );
  if (event['restore-when'] !== undefined)
    parts.push(paragraph(fill(words.restoreWhen, { condition: escapeXml(event['restore-when']) })));
  if (criteria.length > 0)
    parts.push(paragraph(fill(words.grounds, { criteria: links(criteria, format) })));
  if (event.sources)
    parts.push(
      paragraph(strong(words.sources)),
      list(event.sources.map(({ title, url }) => link({ title, address: url }))),
    );
  if (post) parts.push(paragraph(fill(words.announcedIn, { post: link(post) })));
  if (event.review !== undefined)
    parts.push(paragraph(fill(words.reviewOn, { date: date(event.review) })));
  for (const update of event.updates ?? [])
    parts.push(
      paragraph(fill(words.changeLine, { date: date(update.date), note: escapeXml(update.note) })),
    );
  return parts.join('');
}

function links(all: readonly TextLink[], format: Format): string {
  return fill(
    format.list(all.map((_, index) => `{${index}}`)),
    Object.fromEntries(all.map((one, index) => [String(index), link(one)])),
  );
}
