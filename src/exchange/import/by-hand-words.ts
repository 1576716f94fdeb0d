import type { ByHandReason } from './import-plan.ts';

/** Why an import leaves a row to a person, and what they can do. */
export interface ByHandSentences {
  readonly what: string;
  readonly cure: string;
}

/** Every reason to leave a row to a person, worded once. The key is its permanent name. */
export const byHandWords: Readonly<Record<ByHandReason, ByHandSentences>> = {
  'group-member': {
    what: 'It stands in a group, and the list says nothing about the others there.',
    cure: 'To follow the list, take it out of the group and give it a file of its own.',
  },
  obfuscated: {
    what: 'Its name is masked, or would show a name that is.',
    cure: 'Add the event yourself, in words that do not show the name.',
  },
  scheduled: {
    what: 'A change is already announced for a later day.',
    cure: 'Look at what is announced, and add the event yourself if it is still right.',
  },
  'same-day': {
    what: 'Its history already has such an event on that day.',
    cure: 'Correct that event, or import again tomorrow.',
  },
  'not-suspended': {
    what: 'The list says only that what applies here does not apply there, and not what does instead.',
    cure: 'If the list is right, add an event that restores, limits or watches it.',
  },
  'decided-today': {
    what: 'It was decided about today, and the list says what was so until yesterday.',
    cure: 'There is nothing to do, unless the list is newer: then import it again tomorrow.',
  },
  'open-below': {
    what: 'The list has it open, and a decision about a server above it restricts it here.',
    cure: 'If the list is right, give it a decision of its own: a note is enough.',
  },
  'unknown-digest': {
    what: 'Its name is masked in the list, and no server in the register has its fingerprint.',
    cure: 'If you know the name, make a decision about it yourself.',
  },
  'our-own-server': {
    what: 'It is our own server, or a name above it.',
    cure: 'There is nothing to do. You may want to ask the list’s makers about it.',
  },
  'file-exists': {
    what: 'There is a file of that name, but no decision about the server could be read in it.',
    cure: 'Look at what npm run check says about the file.',
  },
  'long-name': {
    what: 'Its name is too long to be the name of a file.',
    cure: 'Decide about the server above it, or put it into a group.',
  },
  'long-comment': {
    what: 'What the list says about it is too long for a reason.',
    cure: 'Add the event yourself, with the reason in a few sentences.',
  },
  contradiction: {
    what: 'Another row of the list says otherwise about the same server.',
    cure: 'Find out which is right, and add the event yourself.',
  },
};
