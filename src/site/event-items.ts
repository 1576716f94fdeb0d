import { escapeText } from '../feeds/escape-xml.ts';
import { endHtml, eventHtml } from '../feeds/event-html.ts';
import { fill, link, paragraph, type TextLink } from '../feeds/html.ts';
import { tagUri, type FeedItem } from '../feeds/feed.ts';
import type { Site } from './build-site.ts';
import { marksOfPost } from './language-marks.ts';
import type { Decision } from '../register/register.ts';
import {
  changesAccess,
  historyLines,
  lineAnchor,
  type HistoryLine,
} from '../register/history-lines.ts';
import { accessOf, type Access } from '../register/access.ts';
import type { EventRecord } from '../schema/decision.ts';
import { shortReasonText } from '../register/reason-text.ts';
import { changeOf, updateItems } from './update-items.ts';
import { compareText } from '../schema/compare-text.ts';

/** Characters of a summary: feed readers show two or three lines. */
const SUMMARY = 280;

/** An item about a line of a history, with what feeds choose by. */
export interface EventItem extends FeedItem {
  readonly decision: Decision;
  /** The event that began, or that ended. */
  readonly event: EventRecord;
  /** What it led to; undefined for a note. */
  readonly led: Access | undefined;
}

/**
 * The items of a decision: one for each event that has come into force, one for each end that came by
 * itself, and one for each correction that readers should hear of. What names an item is the decision,
 * the action, or that it is an end, and the day: no rewording and no move of the site ever makes a new
 * one.
 *
 * @param site the site
 * @param decision the decision
 * @returns the newest first
 */
export function eventItems(site: Site, decision: Decision): readonly EventItem[] {
  const { words, format, today } = site;
  return historyLines(decision.history, today)
    .flatMap((line) => {
      if (line.kind === 'end') return [endItem(site, decision, line)];
      const item = eventItem(site, decision, line);
      return [
        item,
        ...updateItems(line.event.updates ?? [], item, {
          title: words.correctionTitle(item.title),
          link: (index) => `${item.link}-update-${index + 1}`,
          html: ({ date, note }) =>
            paragraph(
              fill(words.correctionSentence, {
                date: escapeText(format.date(date)),
                note: escapeText(note),
              }),
            ).concat(paragraph(link({ title: item.title, address: item.link }))),
        }),
      ];
    })
    .toReversed()
    .toSorted(newestFirst)
    .map((item, index, items) => ({
      ...item,
      place: items.slice(index + 1).filter(({ date }) => date === item.date).length,
    }));
}

function eventItem(site: Site, decision: Decision, line: HistoryLine): EventItem {
  const { words, format, today } = site;
  const { event } = line;
  const criteria = criteriaOf(site, event);
  return {
    ...itemFrame(site, decision, line),
    led: accessOf(event.action),
    categories: [
      words.action[event.action],
      ...criteria.map(({ title }) => words.criterionCategory(title)),
    ],
    id: tagUri(site.record.server.domain, event.date, `decisions/${decision.slug}/${event.action}`),
    title: words.eventTitle[event.action](decision.name),
    summary: shortReasonText(event, words.reasonWithheldShort, SUMMARY),
    changed: changeOf(event.date, event.updates),
    html: eventHtml(
      {
        line,
        history: decision.history,
        today,
        criteria,
        post: postLink(site, event.post),
      },
      words,
      format,
    ),
  };
}

function endItem(site: Site, decision: Decision, end: HistoryLine): EventItem {
  const { words, format } = site;
  const { event, date, after } = end;
  return {
    ...itemFrame(site, decision, end),
    led: after.access,
    categories: [
      words.endHeading,
      ...criteriaOf(site, event).map(({ title }) => words.criterionCategory(title)),
    ],
    id: tagUri(site.record.server.domain, date, `decisions/${decision.slug}/end`),
    title: changesAccess(end)
      ? words.endTitle[after.access](decision.name)
      : words.partEndTitle(decision.name),
    summary: words.endSentence
      .replace('{date}', format.date(event.date))
      .replace('{until}', format.date(event.until ?? event.date)),
    changed: date,
    html: endHtml(end, words, format),
  };
}

/** What items about all lines of a history have alike. */
function itemFrame({ record, address }: Site, decision: Decision, line: HistoryLine) {
  return {
    decision,
    event: line.event,
    authors: [record.team.name],
    language: record.language,
    link: `${address(`/decisions/${decision.slug}/`)}#${lineAnchor(line)}`,
    date: line.date,
    place: 0,
  };
}

function criteriaOf(site: Site, event: EventRecord): readonly TextLink[] {
  return (event.criteria ?? []).map((id) => ({
    title: site.criteria.get(id)?.data.title ?? id,
    address: site.address(`/criteria/${id}/`),
  }));
}

/** Orders items the newest first. Those of one day stay in the order in which they come. */
export function newestFirst(a: FeedItem, b: FeedItem): number {
  return compareText(b.date, a.date);
}

function postLink(site: Site, id: string | undefined): TextLink | undefined {
  const post = site.posts.find((candidate) => candidate.id === id);
  return (
    post && {
      title: post.data.title,
      address: site.address(`/posts/${post.id}/`),
      ...marksOfPost(site, post),
    }
  );
}
