import type { Action, EventRecord, Reject } from '../schema/decision.ts';
import { addDays } from '../schema/plain-date.ts';
import type { Access } from '../register/access.ts';
import { benchCriteria } from './bench-criteria.ts';
import { benchWords } from './bench-words.ts';
import type { PostPlan } from './plan-posts.ts';
import type { Random } from './random.ts';

/** What an event follows on. */
export interface EventOccasion {
  readonly date: string;
  /** What applies on that day without it. */
  readonly access: Access;
  readonly first: boolean;
  /** All posts, oldest first. */
  readonly posts: readonly PostPlan[];
}

const next: Record<Access, readonly (readonly [Action, number])[]> = {
  open: [
    ['limit', 3],
    ['suspend', 4],
    ['note', 1],
  ],
  watched: [
    ['note', 3],
    ['limit', 4],
    ['suspend', 3],
    ['restore', 2],
  ],
  limited: [
    ['note', 4],
    ['suspend', 5],
    ['restore', 3],
  ],
  suspended: [
    ['note', 4],
    ['limit', 2],
    ['restore', 3],
  ],
};
const FIRST: readonly (readonly [Action, number])[] = [
  ['suspend', 62],
  ['limit', 25],
  ['watch', 13],
];
const REJECTS: readonly (readonly Reject[])[] = [['media'], ['reports'], ['media', 'reports']];

/**
 * Makes one event as teams write them: a reason of one to three sentences, most often a criterion,
 * and now and then sources, a review, an end, a condition, counts or a post.
 *
 * @param choose the choices
 * @param occasion what it follows on
 */
export function generateEvent(
  choose: Random,
  { date, access, first, posts }: EventOccasion,
): EventRecord {
  const action = choose.weighted(first ? FIRST : next[access]);
  const restricts = action !== 'note' && action !== 'restore';
  const criterion = choose.weighted(
    benchCriteria
      .filter(
        ({ data }) => data.adopted <= date && (data.retired === undefined || date <= data.retired),
      )
      .filter(({ data }) => !restricts || (data.outcomes?.includes(action) ?? true))
      .map((one) => [one, one.weight] as const),
  );
  const withheld = restricts && choose.chance(0.02);
  const post = choose.chance(0.12) ? posts.find((plan) => plan.date >= date)?.id : undefined;
  const reject = restricts && choose.chance(action === 'suspend' ? 0.05 : 0.2);
  return {
    date,
    action,
    reason: withheld ? 'withheld' : reasonFor(choose, action, criterion.reasons),
    ...(restricts && !withheld && choose.chance(0.9) ? { criteria: [criterion.id] } : {}),
    ...(reject ? { reject: [...choose.pick(REJECTS)] } : {}),
    ...(!withheld && choose.chance(0.15) ? { sources: sources(choose, date) } : {}),
    ...(post === undefined ? {} : { post }),
    ...(action === 'limit' && choose.chance(0.06) ? { until: choose.later(date, 14, 200) } : {}),
    ...(restricts && choose.chance(0.15)
      ? { review: addDays(date, choose.pick([90, 182, 365])) }
      : {}),
    ...(restricts && !withheld && choose.chance(0.2)
      ? { 'restore-when': choose.pick(benchWords.conditions) }
      : {}),
    ...(action === 'suspend' && choose.chance(0.15) ? { affected: affected(choose) } : {}),
  };
}

function reasonFor(choose: Random, action: Action, grounds: readonly string[]): string {
  const { notes, restored, findings, responses, months } = benchWords;
  const firstSentence = choose.pick(
    action === 'note' ? notes : action === 'restore' ? restored : grounds,
  );
  const more = choose.weighted([
    [0, 35],
    [1, 40],
    [2, 25],
  ]);
  const rest =
    action === 'note' || action === 'restore'
      ? []
      : [choose.pick(findings), choose.pick(responses)];
  return [firstSentence, ...rest.slice(0, more)]
    .join(' ')
    .replaceAll('{n}', String(choose.int(3, 400)))
    .replaceAll('{m}', choose.pick(months));
}

function sources(choose: Random, read: string): NonNullable<EventRecord['sources']> {
  return choose.some(benchWords.sourceTitles, choose.int(1, 3)).map((title) => {
    const url = `https://${choose.pick(benchWords.heads)}-notes.example/${choose.int(1000, 9999)}/`;
    return {
      title,
      url,
      read,
      ...(choose.chance(0.3)
        ? { archived: `https://archive.example/${read.replaceAll('-', '')}/${url}` }
        : {}),
    };
  });
}

function affected(choose: Random): NonNullable<EventRecord['affected']> {
  const count = (): number => Math.floor(choose.next() ** 4 * 2000);
  return [
    { what: 'members here who followed accounts there', count: count() },
    { what: 'accounts there that followed members here', count: count() },
  ];
}
