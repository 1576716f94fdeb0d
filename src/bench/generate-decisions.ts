import { stateOn } from '../register/state.ts';
import type { DecisionRecord, EventRecord } from '../schema/decision.ts';
import { benchDay } from './bench-day.ts';
import { benchWords } from './bench-words.ts';
import { generateEvent } from './generate-event.ts';
import type { PostPlan } from './plan-posts.ts';
import type { Random } from './random.ts';

/** A generated decision under the name of its file. */
export interface BenchDecision {
  readonly id: string;
  readonly data: DecisionRecord;
}

const FIRST_DAY = '2021-06-01';
const DAYS = 1900;

/**
 * Makes the decisions of some years: most with one event, some with up to five; a few groups, masked
 * names, subdomains of servers that have a decision themselves, and announced events.
 *
 * @param choose the choices
 * @param count how many
 * @param newName gives a name that no other server has
 * @param posts the posts, oldest first; each is told which decisions name it
 */
export function generateDecisions(
  choose: Random,
  count: number,
  newName: () => string,
  posts: readonly PostPlan[],
): readonly BenchDecision[] {
  const parents: string[] = [];
  const subdomains = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const software = choose.weighted(benchWords.software);
    const history = generateHistory(choose, posts);
    const rest = { ...(software === undefined ? {} : { software }), history };
    const kind = choose.weighted([
      ['single', 90],
      ['masked', 3],
      ['group', 2],
      ['subdomain', 5],
    ]);
    let decision: BenchDecision;
    if (kind === 'group') {
      const servers = Array.from({ length: choose.int(2, 12) }, newName).toSorted();
      const title = `${software ?? 'Small'} servers ${choose.pick(['with a published flaw', 'of one owner', 'that send the same spam'])}`;
      decision = { id: `group-${index}`, data: { title, servers, ...rest } };
    } else if (kind === 'masked') {
      decision = { id: newName(), data: { listing: 'obfuscated', ...rest } };
    } else {
      const below =
        kind === 'subdomain' && parents.length > 0
          ? `${choose.pick(benchWords.tails)}.${choose.pick(parents)}`
          : undefined;
      const id = below === undefined || subdomains.has(below) ? newName() : below;
      if (id === below) subdomains.add(id);
      else parents.push(id);
      decision = { id, data: rest };
    }
    for (const event of history)
      if (event.post !== undefined)
        posts.find(({ id }) => id === event.post)?.decisions.push(decision.id);
    return decision;
  });
}

function generateHistory(choose: Random, posts: readonly PostPlan[]): EventRecord[] {
  const length = choose.weighted([
    [1, 62],
    [2, 22],
    [3, 10],
    [4, 4],
    [5, 2],
  ]);
  // Lists grow: later days are likelier than earlier ones.
  let date = choose.later(FIRST_DAY, Math.floor(DAYS * choose.next() ** 0.6), 20);
  const history: EventRecord[] = [];
  while (history.length < length && date < benchDay) {
    const { access } = stateOn(history, date);
    history.push(generateEvent(choose, { date, access, first: history.length === 0, posts }));
    date = choose.later(date, 15, 400);
  }
  if (choose.chance(0.01)) {
    const announced = choose.later(benchDay, 10, 300);
    const { access } = stateOn(history, announced);
    if (access !== 'suspended')
      history.push({
        date: announced,
        action: 'suspend',
        reason:
          'On this day the new terms of the server take effect. If they are changed before then, so is this.',
        criteria: ['data-use'],
      });
  }
  return history;
}
