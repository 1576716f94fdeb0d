import type { State } from '../register/state.ts';
import { treatmentOf, type Treatment } from '../register/treatment.ts';
import type { Aspect, Effect } from '../words/effect.ts';
import type { Site } from './build-site.ts';

/** What a treatment means for members here, and all that is known of what it changes. */
export interface Meaning {
  /** In whole sentences; where our server's software has no such treatment, that alone. */
  readonly says: readonly string[];
  /** When it is used. */
  readonly about: readonly string[];
  /** What it changes, where our server's software is one of those known. */
  readonly effect: Effect | undefined;
  /** Whether our server's software can do it, as far as that is known. */
  readonly able: boolean;
  /** Whether it is, here, what it is with most software. */
  readonly usual: boolean;
}

/** What members ask first when they miss someone, and when they miss only part of what is there. */
const ASKED = {
  access: ['follows', 'messages', 'undo'],
  reject: ['undo'],
} satisfies Record<string, readonly Aspect[]>;

type WordsAndEffects = Pick<Site, 'words' | 'effects'>;

/**
 * What a treatment means for members. Every page that tells it takes it from here.
 *
 * @param site its words, and the effects of its software where they are known
 * @param treatment what the team can do to a server
 */
export function meaningOfTreatment(
  { words, effects }: WordsAndEffects,
  treatment: Treatment,
): Meaning {
  const effect = treatment === 'watch' ? undefined : effects?.effects[treatment];
  const { says, advice, about } = words.treatment[treatment];
  if (effect?.unable !== undefined)
    return { says: [effect.unable], about: [], effect: undefined, able: false, usual: false };
  return {
    says: [effect?.says ?? says, ...advice],
    about,
    effect,
    able: true,
    usual: effect?.says === undefined,
  };
}

/**
 * What a state means for members, in the few sentences that most ask for, as our server's software
 * does it. A suspension lets nothing through of which a part could be rejected.
 *
 * @param site its words, and the effects of its software where they are known
 * @param state what is in force
 */
export function meaningOf(
  site: WordsAndEffects,
  { access, reject }: Pick<State, 'access' | 'reject'>,
): readonly string[] {
  const treatment = treatmentOf[access];
  if (treatment === undefined) return [site.words.meaningOpen];
  return [
    ...inShort(treatment, ASKED.access),
    ...(access === 'suspended'
      ? []
      : reject.flatMap((what) => inShort(`reject-${what}`, ASKED.reject))),
  ];

  function inShort(of: Treatment, asked: readonly Aspect[]): readonly string[] {
    const { says, effect } = meaningOfTreatment(site, of);
    const [first, ...advice] = says;
    return [first, ...asked.map((aspect) => effect?.changes?.[aspect]), ...advice].filter(
      (sentence) => sentence !== undefined,
    );
  }
}
