import { escapeXml } from '../feeds/escape-xml.ts';
import { eventHtml } from '../feeds/event-html.ts';
import { fill, link, paragraph } from '../feeds/html.ts';
import type { FeedItem } from '../feeds/feed.ts';
import type { Site } from './build-site.ts';
import type { Decision } from '../register/register.ts';
import { eventAnchor, reasonInShort } from '../register/rows.ts';
import { accessOf, type Access } from '../register/access.ts';
import { stateOn } from '../register/state.ts';
import { WITHHELD, type EventRecord } from '../schema/decision.ts';
import { addDays } from '../schema/plain-date.ts';
import { updateItems } from './update-items.ts';
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
  const { words, format, today } = site;
  return decision.history
    .filter(({ date }) => date <= today)
    .flatMap((event) => {
      const item = eventItem(site, decision, event);
      return [
        item,
        ...updateItems(event.updates ?? [], item, {
          title: words.correctionTitle(item.title),
          link: (index) => `${item.link}-update-${index + 1}`,
          html: ({ date, note }) =>
            paragraph(
              fill(words.correctionSentence, {
                date: escapeXml(format.date(date)),
                note: escapeXml(note),
              }),
            ).concat(paragraph(link({ title: item.title, address: item.link }))),
        }),
      ];
    })
    .toSorted(newestFirst);
}

function eventItem(site: Site, decision: Decision, event: EventRecord): EventItem {
  const { words, format, record, address } = site;
  const criteria = (event.criteria ?? []).map((id) => ({
    title: site.criteria.get(id)?.data.title ?? id,
    address: address(`/criteria/${id}/`),
  }));
  return {
    decision,
    event,
    led: accessOf(event.action),
    authors: [record.team.name],
    categories: [words.action[event.action], ...criteria.map(({ title }) => title)],
    language: record.language,
    id: `tag:${record.server.domain},${event.date}:decisions/${decision.slug}/${event.action}`,
    title: words.eventTitle[event.action](decision.name),
    summary:
      event.reason === WITHHELD ? words.reasonWithheldShort : reasonInShort(event.reason, 280),
    link: `${address(`/decisions/${decision.slug}/`)}#${eventAnchor(event)}`,
    date: event.date,
    changed: event.updates?.at(-1)?.date ?? event.date,
    html: eventHtml(
      {
        event,
        ...changeBy(decision.history, event),
        criteria,
        post: postLink(site, event.post),
      },
      words,
      format,
    ),
  };
}

/** What applied the day before an event, and what applies since. */
function changeBy(
  history: readonly EventRecord[],
  event: EventRecord,
): { before: Access; after: Access } {
  return {
    before: stateOn(
      history.filter((other) => other !== event),
      addDays(event.date, -1),
    ).access,
    after: stateOn(history.slice(0, history.indexOf(event) + 1), event.date).access,
  };
}

/** Orders items the newest first, and those of one day by what names them. */
export function newestFirst(a: FeedItem, b: FeedItem): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}

function postLink(
  site: Site,
  id: string | undefined,
): { title: string; address: string } | undefined {
  const post = site.posts.find((candidate) => candidate.id === id);
  return post && { title: post.data.title, address: site.address(`/posts/${post.id}/`) };
}
