import type { DifferenceKind, Doubt } from './difference.ts';

/** Every kind of difference as a heading, worded once. The key is its permanent name. */
export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  'only-there': 'Enforced on the server, and not said in the register',
  'only-here': 'Said in the register, and not enforced on the server',
  differs: 'Not the same on the server as in the register',
};

/** Why something is not certain, and what can be done. */
export interface DoubtSentences {
  readonly what: string;
  readonly cure: string;
}

/** Every reason not to be certain, worded once. The key is its permanent name. */
export const doubtWords: Readonly<Record<Doubt, DoubtSentences>> = {
  cannot: {
    what: 'The server’s software cannot do what the register says.',
    cure: 'There is nothing to set. Your members may want to know.',
  },
  'not-told': {
    what: 'The server’s answer does not tell it.',
    cure: 'Look on the server, or set CANDOR_TOKEN so that the team’s own list is read.',
  },
  'hidden-rows': {
    what: 'The server’s answer may leave out some servers, and these are not in it.',
    cure: 'Look on the server.',
  },
  'unread-entry': {
    what: 'An entry of the server could not be read, or not for certain, and it may be about these.',
    cure: 'Look on the server what that entry does.',
  },
  'may-be-masked': {
    what: 'The server’s answer masks names, and one of them may be this one.',
    cure: 'Look on the server.',
  },
  'no-exception': {
    what: 'An entry for a server above holds for it, and the software can make no exception.',
    cure: 'There is nothing to set, unless you replace the entry above by several below.',
  },
  'exception-not-told': {
    what: 'An entry for a server above holds for it, unless it is excepted, which the answer does not tell.',
    cure: 'Look on the server, or set CANDOR_TOKEN so that the team’s own list is read.',
  },
  'allow-list': {
    what: 'The server exchanges posts only with those that it allows, and these are not among them.',
    cure: 'There is nothing to set, unless it is to change how it federates.',
  },
};
