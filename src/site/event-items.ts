import { escapeXml } from '../feeds/escape-xml.ts';
import { eventHtml, fill, link, paragraph } from '../feeds/event-html.ts';
import type { FeedItem } from '../feeds/feed.ts';
import type { Site } from './build-site.ts';
import type { Decision } from '../register/register.ts';
import { eventAnchor, reasonInShort } from '../register/rows.ts';
import { accessOf, type Access } from '../register/access.ts';
import { stateOn } from '../register/state.ts';
import { WITHHELD, type EventRecord } from '../schema/decision.ts';
import { addDays } from '../schema/plain-date.ts';
import { compareText } from '../schema/compare-text.ts';

/** An item about an event, with what feeds choose by. */
export interface EventItem extends FeedItem {
  readonly decision: Decision;
  readonly event: EventRecord;
  /** What the event led to; undefined for a note. */
  readonly led: Access | undefined;
}

/**
 * The items of a decision: one for each event that has come into force, and one for each correction
 * that readers should hear of. What names an item is the decision, the action and the day, so no
 * rewording and no move of the site ever makes a new one.
 *
 * @param site the site
 * @param decision the decision
 * @returns the newest first
 */
export function eventItems(site: Site, decision: Decision): readonly EventItem[] {
  const { words, format, record, today } = site;
  const page = site.address(`/decisions/${decision.slug}/`);
  return decision.history
    .filter(({ date }) => date <= today)
    .flatMap((event) => {
      const updates = event.updates ?? [];
      const title = words.eventTitle[event.action](decision.name);
      const common = {
        decision,
        event,
        led: accessOf(event.action),
        authors: [record.team.name],
        categories: [
          words.action[event.action],
          ...(event.criteria ?? []).map((id) => site.criteria.get(id)?.data.title ?? id),
        ],
        language: record.language,
      };
      const id = `tag:${record.server.domain},${event.date}:decisions/${decision.slug}/${event.action}`;
      const anchor = eventAnchor(event);
      const item: EventItem = {
        ...common,
        id,
        title,
        summary:
          event.reason === WITHHELD ? words.reasonWithheldShort : reasonInShort(event.reason, 280),
        link: `${page}#${anchor}`,
        date: event.date,
        changed: updates.at(-1)?.date ?? event.date,
        html: eventHtml(
          {
            event,
            before: stateOn(
              decision.history.filter((other) => other !== event),
              addDays(event.date, -1),
            ).access,
            after: stateOn(
              decision.history.slice(0, decision.history.indexOf(event) + 1),
              event.date,
            ).access,
            criteria: (event.criteria ?? []).map((criterion) => ({
              title: site.criteria.get(criterion)?.data.title ?? criterion,
              address: site.address(`/criteria/${criterion}/`),
            })),
            post: postLink(site, event.post),
          },
          words,
          format,
        ),
      };
      const corrections = updates.flatMap((update, index): EventItem[] =>
        update.major === true
          ? [
              {
                ...common,
                id: `${id}/update-${update.date}${ordinal(updates, index)}`,
                title: words.correctionTitle(title),
                summary: update.note,
                link: `${page}#${anchor}-update-${index + 1}`,
                date: update.date,
                changed: update.date,
                html: paragraph(
                  fill(words.correctionSentence, {
                    date: escapeXml(format.date(update.date)),
                    note: escapeXml(update.note),
                  }),
                ).concat(paragraph(link({ title, address: `${page}#${anchor}` }))),
              },
            ]
          : [],
      );
      return [item, ...corrections];
    })
    .toSorted(newestFirst);
}

/** Orders items the newest first, and those of one day by what names them. */
export function newestFirst(a: FeedItem, b: FeedItem): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}

/** Tells updates of one day apart: nothing for the first, `-2` for the second. */
export function ordinal(updates: readonly { date: string }[], index: number): string {
  const day = updates[index]?.date;
  const before = updates.slice(0, index).filter(({ date }) => date === day).length;
  return before === 0 ? '' : `-${before + 1}`;
}

function postLink(
  site: Site,
  id: string | undefined,
): { title: string; address: string } | undefined {
  const post = site.posts.find((candidate) => candidate.id === id);
  return post && { title: post.data.title, address: site.address(`/posts/${post.id}/`) };
}
