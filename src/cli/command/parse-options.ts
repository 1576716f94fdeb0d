import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorMessage } from '../../problems/error-message.ts';
import { misuse } from './misuse.ts';
import { Stop } from './stop.ts';

/**
 * Reads what stands behind a command. `--help` is an option of every one.
 *
 * @param usage how the command is used
 * @param known the other options, and whether anything else may stand there, as `parseArgs` takes them
 * @throws Stop with 0 and the usage where that is asked for, with 2 where it cannot be understood
 */
export function parseOptions<const T extends ParseArgsConfig>(usage: string, known: T) {
  const options: ParseArgsConfig['options'] = { ...known.options, help: { type: 'boolean' } };
  if (parseArgs({ options, strict: false }).values['help'] === true) throw new Stop(0, usage);
  try {
    return parseArgs(known);
  } catch (error) {
    throw misuse(errorMessage(error), usage);
  }
}
