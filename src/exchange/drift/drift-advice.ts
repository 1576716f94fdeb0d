import { actionTo } from '../../register/access.ts';
import type { Reject } from '../../schema/decision.ts';
import type { DifferenceKind, Here, There } from './difference.ts';

/** A difference as it may be shown: names that are masked in public may be masked in it. */
export interface ShownDifference {
  readonly kind: DifferenceKind;
  readonly here: Here;
  readonly there: There;
  /** False where the server’s name is not known, because its list masks it. */
  readonly known: boolean;
  /** True where it is a pattern that stands for many servers. */
  readonly wide: boolean;
  /** The file of the decision that applies, or of the one that is missing; undefined where its name
   * may not be shown. */
  readonly file: string | undefined;
}

/**
 * What makes the register and the server say the same: which event to add, or what to set.
 *
 * @param difference the difference
 * @returns one or two sentences
 */
export function driftAdvice({ kind, here, there, known, wide, file }: ShownDifference): string {
  if (wide)
    return 'Lift it on the server, and list there the servers that you mean, one by one: no decision can be about all that it covers.';
  if (!known) return 'Look on the server which it is, and record a decision about it or lift it.';
  const event = `Add ${eventText(there)} ${placeText(here, file)}`;
  if (kind !== 'only-there') return `${event}, or ${settingText(here)} on the server.`;
  const lift =
    there.from === undefined ? 'lift it on the server' : `except it from ${there.from} there`;
  if (here.announced !== undefined)
    return `It is announced for ${here.announced}. ${capital(lift)} until then, or change its day.`;
  if (here.ended !== undefined)
    return `It ended on ${here.ended}. ${capital(lift)}, or add ${eventText(there)} ${placeText(here, file)}.`;
  return `${event}, or ${lift}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `“action: limit” with “reject: [media]”`. */
function eventText({ access, reject }: There): string {
  const action = `“action: ${actionTo(access ?? 'open')}”`;
  const plain = access === 'suspended' || access === 'open' || reject === undefined;
  return plain || reject.length === 0 ? action : `${action} with “reject: [${reject.join(', ')}]”`;
}

function placeText({ decision, group, from }: Here, file: string | undefined): string {
  if (decision === undefined || from !== undefined)
    return file === undefined ? 'in a new decision' : `in a new ${file}`;
  if (file === undefined) return 'to its decision';
  return group ? `in a file of its own, and take it out of ${file}` : `to ${file}`;
}

/** `limit it and reject its media`. */
function settingText({ access, reject }: Here): string {
  const rejects = rejectText(reject);
  switch (access) {
    case 'open':
    case 'watched':
      return rejects === '' ? 'lift it' : `only ${rejects}`;
    case 'limited':
      return rejects === '' ? 'limit it' : `limit it and ${rejects}`;
    case 'suspended':
      return 'suspend it';
  }
}

function rejectText(reject: readonly Reject[]): string {
  return reject.length === 0 ? '' : `reject its ${reject.join(' and ')}`;
}
