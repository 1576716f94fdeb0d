import type { Post, Site } from '../site/build-site.ts';
import type { Decision } from '../register/register.ts';
import { stateOn } from '../register/state.ts';
import { dayOf } from '../schema/plain-time.ts';
import { CARD } from './card.ts';
import type { CardSite } from './cards.ts';

/** The picture that stands for a page in a link card. */
export interface Preview {
  /** From the top of the site: `/previews/posts/2023-07-07-minute.png`. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Above this number decisions share one picture per access: drawing takes 25 ms each. */
const DRAWN_DECISIONS = 2000;

/** Tells whether each decision has a picture of its own. */
export function drawsEachDecision({ register }: Pick<Site, 'register'>): boolean {
  return register.decisions.length <= DRAWN_DECISIONS;
}

/** The picture of a post's page. */
export function previewOfPost(site: CardSite, post: Pick<Post, 'id' | 'data'>): Preview {
  const { words, format, record } = site;
  return preview(
    `posts/${post.id}`,
    words.previewPost(post.data.title, record.title, format.date(dayOf(post.data.date))),
  );
}

/** The picture of a decision's page. */
export function previewOfDecision(
  site: CardSite & Pick<Site, 'register'>,
  decision: Decision,
): Preview {
  const { words, format, record, today } = site;
  const { access, since } = stateOn(decision.history, today);
  if (!drawsEachDecision(site))
    return preview(
      `access/${access}`,
      words.previewAccess(words.access[access], record.server.name),
    );
  const { name, group, slug } = decision;
  const ours = record.server.name;
  return preview(
    `decisions/${slug}`,
    since === undefined
      ? words.previewDecisionNotYet(name, ours)
      : (group ? words.previewGroup : words.previewDecision)[access](
          name,
          ours,
          format.date(since),
        ),
  );
}

/** The picture of every other page. */
export function sitePreview({ record, words }: CardSite): Preview {
  return preview('site', words.previewSite(record.title, record.server.name));
}

function preview(name: string, alt: string): Preview {
  return { path: `/previews/${name}.png`, alt, ...CARD };
}
