import { writeRgb } from '../look/rgb.ts';
import type { Post, Site } from '../site/build-site.ts';
import type { Decision } from '../register/register.ts';
import type { Access } from '../register/access.ts';
import { stateOn } from '../register/state.ts';
import { dayOf } from '../schema/plain-time.ts';
import type { Card } from './card.ts';

/** What a card needs to know of the site. */
export type CardSite = Pick<Site, 'record' | 'look' | 'words' | 'format' | 'today'>;

/** The card of a post: its title and its day. */
export function cardOfPost(site: CardSite, post: Pick<Post, 'data'>): Card {
  return {
    ...frame(site),
    kicker: site.record.title,
    title: post.data.title,
    detail: site.format.date(dayOf(post.data.date)),
  };
}

/** The card of a decision: the server or group, and what applies today. */
export function cardOfDecision(site: CardSite, decision: Decision): Card {
  const { words, format, today } = site;
  const { access, since } = stateOn(decision.history, today);
  return {
    ...cardOfAccess(site, access),
    title: decision.name,
    titleIsName: !decision.group,
    detail: since === undefined ? words.previewNotYet : words.previewSince(format.date(since)),
  };
}

/** The card that decisions share where there are too many to draw one each: the state alone. */
export function cardOfAccess(site: CardSite, access: Access): Card {
  return {
    ...frame(site),
    kicker: site.record.title,
    state: { access, word: site.words.access[access] },
  };
}

/** The card of every other page: the site itself. */
export function cardOfSite(site: CardSite): Card {
  return { ...frame(site), title: site.record.title, detail: site.record.description };
}

function frame({ record, look }: CardSite): Pick<Card, 'direction' | 'foot' | 'inks'> {
  return {
    direction: record.direction ?? 'ltr',
    foot: { name: record.server.name, domain: record.server.domain },
    inks: look && { brand: writeRgb(look.light.brand), link: writeRgb(look.light.link) },
  };
}
