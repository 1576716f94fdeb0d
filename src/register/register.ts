import type { CriterionRecord } from '../schema/criterion.ts';
import type { DecisionRecord, EventRecord } from '../schema/decision.ts';
import { digestName, maskName } from './mask-name.ts';
import { displayName } from './display-name.ts';
import { withParents } from './with-parents.ts';

/** A record and the name other records use for it. */
export interface Named<T> {
  readonly id: string;
  readonly data: T;
}

/** One remote server as readers may see it: where it is masked, nothing here says its name. */
export interface Server {
  /** The name in the register: punycode, or masked. */
  readonly name: string;
  /** The name as its members write it, or masked. */
  readonly shown: string;
  /** SHA-256 of the clear name, only where the name is masked. */
  readonly digest: string | undefined;
}

/** What the team decided about one server or a group, with what follows from it. */
export interface Decision {
  /** The last part of its address. */
  readonly slug: string;
  /** The server's name as shown, or the group's title. */
  readonly name: string;
  readonly group: boolean;
  readonly obfuscated: boolean;
  readonly servers: readonly Server[];
  readonly software: string | undefined;
  readonly history: readonly EventRecord[];
}

/** A criterion with the decisions that cite it. */
export interface Criterion extends Named<CriterionRecord> {
  readonly decisions: readonly Decision[];
}

/** All decisions together, with everything derived from them that does not depend on the day. */
export interface Register {
  /** In the order of their names. */
  readonly decisions: readonly Decision[];
  readonly criteria: readonly Criterion[];
  /** Finds a decision by its file name or by the clear name of a server in it. */
  readonly find: (name: string) => Decision | undefined;
  /** The decision that applies to a server: its own, or the closest one upwards. */
  readonly governing: (name: string) => Decision | undefined;
  /** Decisions about servers below this one's. */
  readonly below: (decision: Decision) => readonly Decision[];
  /** The decision about the closest server above this one's, which does not apply to it. */
  readonly above: (decision: Decision) => Decision | undefined;
}

/**
 * Builds the register from records that have passed the check.
 *
 * @param decisions the decision records, with their file names without `.yaml` as ids
 * @param criteria the criteria in force and retired
 */
export function buildRegister(
  decisions: readonly Named<DecisionRecord>[],
  criteria: readonly Named<CriterionRecord>[],
): Register {
  return registerOf(decisions, criteria, false);
}

/**
 * As `buildRegister`, with the names of obfuscated servers in clear: for what the team alone reads,
 * or its own server. Nothing that is published may be built so.
 */
export function buildClearRegister(
  decisions: readonly Named<DecisionRecord>[],
  criteria: readonly Named<CriterionRecord>[],
): Register {
  return registerOf(decisions, criteria, true);
}

function registerOf(
  decisions: readonly Named<DecisionRecord>[],
  criteria: readonly Named<CriterionRecord>[],
  clear: boolean,
): Register {
  const byName = new Map<string, Decision>();
  const all: Decision[] = [];
  const below = new Map<Decision, Set<Decision>>();
  const above = new Map<Decision, Decision>();
  for (const record of decisions) {
    const decision = decisionOf(record, clear);
    all.push(decision);
    byName.set(record.id, decision);
    for (const name of record.data.servers ?? []) byName.set(name, decision);
  }
  const governing = (name: string): Decision | undefined => {
    for (const candidate of withParents(name)) {
      const found = byName.get(candidate);
      if (found) return found;
    }
    return undefined;
  };
  for (const { id, data } of decisions) {
    const own = byName.get(id);
    for (const name of data.servers ?? [id]) {
      const parent = governing(name.slice(name.indexOf('.') + 1));
      if (!own || !parent || parent === own) continue;
      below.set(parent, (below.get(parent) ?? new Set()).add(own));
      above.set(own, parent);
    }
  }
  const citing = new Map<string, Set<Decision>>();
  for (const decision of all)
    for (const event of decision.history)
      for (const id of event.criteria ?? [])
        citing.set(id, (citing.get(id) ?? new Set()).add(decision));
  const inOrder = all.toSorted(byDecisionName);
  return {
    decisions: inOrder,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      decisions: [...(citing.get(criterion.id) ?? [])].toSorted(byDecisionName),
    })),
    find: (name) => byName.get(name),
    governing,
    below: (decision) => [...(below.get(decision) ?? [])],
    above: (decision) => above.get(decision),
  };
}

function decisionOf({ id, data }: Named<DecisionRecord>, clear: boolean): Decision {
  const obfuscated = data.listing === 'obfuscated';
  const masked = obfuscated && !clear;
  const servers = (data.servers ?? [id]).map((name) =>
    masked
      ? { name: maskName(name), shown: maskName(name), digest: digestName(name) }
      : { name, shown: displayName(name), digest: undefined },
  );
  return {
    slug: masked && data.servers === undefined ? `masked-${digestName(id).slice(0, 12)}` : id,
    name: data.title ?? servers[0]?.shown ?? id,
    group: data.servers !== undefined,
    obfuscated,
    servers,
    software: data.software,
    history: data.history,
  };
}

function byDecisionName(a: Decision, b: Decision): number {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a.slug < b.slug ? -1 : 1;
}
