import type { FeedItem } from '../feeds/feed.ts';
import type { Post, Site } from './build-site.ts';
import type { Decision } from '../register/register.ts';
import { historyLines } from '../register/history-lines.ts';
import { ACCESSES } from '../register/access.ts';
import { eventItems, newestFirst, type EventItem } from './event-items.ts';
import { postItems, type PostRenderer } from './post-items.ts';
import { postTags } from './post-lists.ts';

/** A feed before it is written: what it is of, where it stands, and how its items are made. */
export interface FeedSource {
  /** The way to the page that shows the same; the feed's files stand in it. */
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** The day it began: what an empty feed gives for its last change. */
  readonly since: string;
  /** @param render gives the text of a post */
  readonly items: (render: PostRenderer) => Promise<readonly FeedItem[]>;
}

/** All feeds of the site, in the groups in which the page about them lists them. */
export interface FeedSources {
  readonly posts: FeedSource;
  readonly tags: readonly FeedSource[];
  readonly decisions: FeedSource;
  readonly access: readonly FeedSource[];
  readonly criteria: readonly FeedSource[];
  /** One for each server with a story: more than one event, or a post about it. */
  readonly servers: readonly FeedSource[];
}

/** The feeds of a site. */
export function feedSources(site: Site): FeedSources {
  const { record, words, posts, register } = site;
  const since = [site.today, ...register.decisions.map(({ history }) => history[0]?.date)]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(0);
  const ofPosts =
    (chosen: readonly Post[]): FeedSource['items'] =>
    async (render) =>
      (
        await Promise.all(
          chosen.map((post) => once(postCache, post, () => postItems(site, post, render))),
        )
      )
        .flat()
        .toSorted(newestFirst);
  const ofEvents =
    (
      decisions: readonly Decision[],
      chosen: (item: EventItem) => boolean = () => true,
    ): FeedSource['items'] =>
    () =>
      Promise.resolve(
        decisions
          .flatMap((decision) => once(eventCache, decision, () => eventItems(site, decision)))
          .filter(chosen)
          .toSorted(newestFirst),
      );
  return {
    posts: {
      path: '/',
      page: '/posts/',
      title: words.feedTitle(record.title),
      description: record.description,
      since: posts.at(-1)?.data.date ?? site.today,
      items: ofPosts(posts),
    },
    tags: postTags(posts).map(([tag, tagged]) => ({
      path: `/posts/tags/${tag}/`,
      page: `/posts/tags/${tag}/`,
      title: words.tagFeed(record.title, tag),
      description: words.postsIntro,
      since: tagged.at(-1)?.data.date ?? site.today,
      items: ofPosts(tagged),
    })),
    decisions: {
      path: '/register/',
      page: '/register/',
      title: words.decisionsFeed(record.title),
      description: words.decisionsFeedText,
      since: since ?? site.today,
      items: ofEvents(register.decisions),
    },
    access: ACCESSES.map((access) => ({
      path: `/register/${access}/`,
      page: `/register/${access}/`,
      title: words.accessFeed[access](record.title),
      description: words.decisionsFeedText,
      since: since ?? site.today,
      items: ofEvents(register.decisions, ({ led }) => led === access),
    })),
    criteria: register.criteria.map(({ id, data, decisions }) => ({
      path: `/register/criterion/${id}/`,
      page: `/register/criterion/${id}/`,
      title: words.criterionFeed(record.title, data.title),
      description: data.summary,
      since: data.adopted,
      items: ofEvents(decisions, ({ event }) => event.criteria?.includes(id) === true),
    })),
    servers: register.decisions
      .filter((decision) => hasStory(site, decision))
      .map((decision) => serverSource(site, decision, ofEvents([decision]))),
  };
}

/** Tells whether a decision has a feed of its own. */
export function hasStory({ today }: Site, { history }: Decision): boolean {
  const past = historyLines(history, today);
  return past.length > 1 || past.some(({ event }) => event.post !== undefined);
}

function serverSource(
  { record, words, today }: Site,
  decision: Decision,
  items: FeedSource['items'],
): FeedSource {
  const path = `/decisions/${decision.slug}/`;
  return {
    path,
    page: path,
    title: words.serverFeed(record.title, decision.name),
    description: words.decisionsFeedText,
    since: decision.history[0]?.date ?? today,
    items,
  };
}

const postCache = new WeakMap<Post, ReturnType<typeof postItems>>();
const eventCache = new WeakMap<Decision, readonly EventItem[]>();

/** Makes the items of a record once, however many feeds they stand in. */
function once<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
