import type { State } from '../register/state.ts';
import { treatmentOf } from '../register/treatment.ts';
import type { Reject } from '../schema/decision.ts';
import type { Aspect } from '../words/effect.ts';
import type { Site } from './build-site.ts';

/** What members ask first when they miss someone. */
const ASKED: readonly Aspect[] = ['follows', 'messages', 'undo'];

/**
 * What a state means for members, in the few sentences that most ask for, as our server's software
 * does it. Where it cannot do what was decided, that alone is said of it.
 *
 * @param site its words, and the effects of its software where they are known
 * @param state what is in force
 */
export function meaningOf(
  { words, effects }: Pick<Site, 'words' | 'effects'>,
  { access, reject }: Pick<State, 'access' | 'reject'>,
): readonly string[] {
  const treatment = treatmentOf[access];
  const effect =
    treatment === undefined || treatment === 'watch' ? undefined : effects?.effects[treatment];
  const [first, ...rest] = words.meaning[access];
  return [
    ...(effect?.unable === undefined
      ? [
          effect?.says ?? first,
          ...ASKED.flatMap((aspect) => effect?.changes?.[aspect] ?? []),
          ...rest,
        ]
      : [effect.unable]),
    ...reject.map((what) => rejected(what)),
  ];

  /** Not every software turns media away, and not every one can. */
  function rejected(what: Reject): string {
    const known = effects?.effects[`reject-${what}`];
    return known?.unable ?? known?.changes?.posts ?? words.reject[what];
  }
}
