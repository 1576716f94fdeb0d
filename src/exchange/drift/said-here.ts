import type { Decision, Register } from '../../register/register.ts';
import { stateOn } from '../../register/state.ts';
import { withParents } from '../../register/with-parents.ts';
import type { Here } from './difference.ts';

/** What a register says about a server. */
export interface SaidHere {
  readonly here: Here;
  /** True where the register masks its name, or that of a server above it. */
  readonly obfuscated: boolean;
}

/**
 * What a register says about a server: its own decision, or the one about the closest server above.
 *
 * @param register the register, built in clear
 * @param server the server’s name
 * @param today the day, as `YYYY-MM-DD`
 */
export function saidHere(register: Register, server: string, today: string): SaidHere {
  const decision = register.governing(server);
  const state = decision && stateOn(decision.history, today);
  const own = decision !== undefined && register.find(server) === decision;
  return {
    here: {
      access: state?.access ?? 'open',
      reject: state?.reject ?? [],
      decision: decision?.slug,
      group: decision?.group ?? false,
      from: decision === undefined || own ? undefined : nameAbove(register, decision, server),
      ended: state?.lapsed?.until,
      announced: decision && announcedOf(decision, today),
    },
    obfuscated: withParents(server).some((name) => register.find(name)?.obfuscated === true),
  };
}

function nameAbove(register: Register, decision: Decision, server: string): string | undefined {
  return withParents(server).find((name) => register.find(name) === decision);
}

function announcedOf({ history }: Decision, today: string): string | undefined {
  return history.find(({ action, date }) => action !== 'note' && date > today)?.date;
}
