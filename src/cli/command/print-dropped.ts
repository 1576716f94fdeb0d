import type { Dropped } from '../../exchange/format.ts';
import { en } from '../../words/en.ts';
import { counted } from './counted.ts';
import { numberText } from './number-text.ts';

/** Names that a group has before the others are only counted. */
const SHOWN = 10;

/**
 * What a written list leaves out, grouped by the reason.
 *
 * @param dropped what it leaves out
 * @param format the format's name
 * @returns one line a reason; empty where nothing is left out
 */
export function printDropped(dropped: readonly Dropped[], format: string): string {
  const groups = Map.groupBy(dropped, ({ because }) => because);
  const lines = [...groups].map(([because, all]) => {
    const names = all.slice(0, SHOWN).map(({ server }) => server);
    const more = all.length > SHOWN ? `, and ${numberText(all.length - SHOWN)} more` : '';
    return `  ${counted(all.length, 'server')}. ${en.leftOutBecause[because]} ${names.join(', ')}${more}\n`;
  });
  return lines.length === 0 ? '' : `What ${format} leaves out:\n${lines.join('')}`;
}
