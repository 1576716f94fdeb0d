import { Stop } from './stop.ts';

/**
 * Why a command cannot tell what it shall do: a sentence, and how it is used.
 *
 * @param fault what is wrong with what was typed
 * @param usage how the command is used
 */
export function misuse(fault: string, usage: string): Stop {
  return new Stop(2, `${fault}\n\n${usage}`);
}
