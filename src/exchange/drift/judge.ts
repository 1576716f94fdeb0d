import { REJECTS, type Reject } from '../../schema/decision.ts';
import type { Coverage } from '../coverage.ts';
import type { Aspect, Doubt } from './difference.ts';
import { LEVELS, type Enforced, type Level } from './enforced-entries.ts';
import type { SoftwarePowers } from './software-powers.ts';

/** What the register says, as far as a server could enforce it. */
export interface Wanted {
  readonly level: Level;
  readonly reject: readonly Reject[];
}

/** What is known of the whole answer. */
export interface Answer {
  readonly coverage: Coverage;
  readonly powers: SoftwarePowers;
  /** Whether the server exchanges posts only with those that it allows. */
  readonly allowList: boolean;
}

/** What differs, and what may. */
export interface Judgement {
  readonly certain: readonly Aspect[];
  readonly doubtful: readonly { readonly aspect: Aspect; readonly because: Doubt }[];
}

/**
 * Holds what a server enforces about another against what the register says. A suspension rejects
 * media and reports whether it says so or not.
 *
 * @param wanted what the register says
 * @param found what the server enforces
 * @param answer what is known of the whole answer
 * @param unclear why an entry that is not among those found may be about this server
 */
export function judge(
  wanted: Wanted,
  found: Enforced,
  answer: Answer,
  unclear: Doubt | undefined,
): Judgement {
  const certain: Aspect[] = [];
  const doubtful: { aspect: Aspect; because: Doubt }[] = [];
  const add = (aspect: Aspect, because: Doubt | undefined): void => {
    if (because === undefined) certain.push(aspect);
    else doubtful.push({ aspect, because });
  };
  const unseen = unclear ?? unseenEntry(wanted.level, found, answer);
  if (wanted.level !== found.level) add('access', doubtAboutAccess(wanted, found, answer, unseen));
  if (wanted.level === 'suspended' || found.level === 'suspended') return { certain, doubtful };
  for (const what of REJECTS) {
    const want = wanted.reject.includes(what);
    if (want === found.rejected.includes(what)) continue;
    if (want && !answer.powers.rejects.includes(what)) add(what, 'cannot');
    else if (want && found.untold.includes(what)) add(what, unseen ?? 'not-told');
    else if (!want && found.by === 'above') add(what, exceptionFrom(answer, unseen));
    else add(what, unseen);
  }
  return { certain, doubtful };
}

function doubtAboutAccess(
  wanted: Wanted,
  found: Enforced,
  answer: Answer,
  unseen: Doubt | undefined,
): Doubt | undefined {
  const { limits } = answer.powers;
  if (wanted.level === 'limited' && !limits && found.level === 'open') return 'cannot';
  const untold =
    found.allowed || (found.by === 'own' && !answer.coverage.accesses.includes('limited'));
  if (wanted.level === 'limited' && found.level === 'open' && untold) return 'not-told';
  const milder = LEVELS.indexOf(wanted.level) < LEVELS.indexOf(found.level);
  return milder && found.by === 'above' ? exceptionFrom(answer, unseen) : unseen;
}

/** Why a server can be held to an entry above it that does more than the register says. */
function exceptionFrom({ powers }: Answer, unseen: Doubt | undefined): Doubt | undefined {
  if (powers.allows) return 'exception-not-told';
  return powers.below === 'all' ? 'no-exception' : unseen;
}

/** Why there may be an entry for a server which the answer does not show. */
function unseenEntry(
  level: Level,
  { by }: Enforced,
  { coverage, allowList }: Answer,
): Doubt | undefined {
  if (by === 'own') return undefined;
  if (allowList) return 'allow-list';
  if (level === 'open' && by === 'above' && !coverage.accesses.includes('watched'))
    return 'exception-not-told';
  if (level !== 'open' && !coverage.accesses.includes(level)) return 'not-told';
  return coverage.complete ? undefined : 'hidden-rows';
}
