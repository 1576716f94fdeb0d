import { softwarePowers } from '../../exchange/drift/software-powers.ts';
import type { Format } from '../../exchange/format.ts';
import type { PlannedRow } from '../../exchange/import/import-plan.ts';
import { counted } from '../command/counted.ts';

/** Names that are given as examples. */
const SHOWN = 3;

/**
 * What an import makes harsher than the list, where the list’s software holds nothing but the very
 * names to it: a decision holds for the servers below, too.
 *
 * @param plan what happens to each row
 * @param format the list’s format
 * @returns a paragraph; empty where the software does the same, or nothing is restricted
 */
export function exactNames(plan: readonly PlannedRow[], format: Format | undefined): string {
  if (format === undefined || softwarePowers(format.software).below !== 'none') return '';
  const servers = plan.flatMap((one) =>
    (one.kind === 'new-decision' || one.kind === 'new-event') && one.row.access !== 'open'
      ? [one.server]
      : [],
  );
  if (servers.length === 0) return '';
  const examples = servers.slice(0, SHOWN).join(', ');
  return `A row of ${format.name} is about the very name, and a decision here holds for all servers below it, too. That goes for ${counted(servers.length, 'server')}, such as ${examples}. A server below that shall stay open needs a decision of its own: a note is enough.\n`;
}
