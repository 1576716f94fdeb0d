import type { ShownTo, WrittenFormat } from '../../exchange/format.ts';
import type { Listing } from '../../exchange/listing.ts';
import { counted } from './counted.ts';
import { numberText } from './number-text.ts';

/** Names that are given before the others are only counted. */
const SHOWN = 10;

const SEEN_BY: Readonly<Record<ShownTo, string>> = {
  nobody: 'The software masks them, as the list asks it to; whoever can read the file sees them.',
  team: 'The software shows them to your team alone; whoever can read the file sees them, too.',
  everyone:
    'The software shows everyone whom it blocks, and cannot mask a name: once they are in its list, everyone can see them there.',
  readers: 'Whoever can read the file sees them, and whoever uses it may show them.',
};

/**
 * Who will see the names that the team masks and a list has in clear.
 *
 * @param format the list’s format
 * @param listing what was written
 * @param text the list
 * @returns a line; empty where the list has no such name
 */
export function printShown({ shownTo }: WrittenFormat, { rows }: Listing, text: string): string {
  const words = new Set(text.match(/[a-z\d.-]+/gu));
  const names = rows
    .filter(({ server, decision }) => decision.obfuscated && words.has(server.name))
    .map(({ server }) => server.name);
  if (names.length === 0) return '';
  const more = names.length > SHOWN ? `, and ${numberText(names.length - SHOWN)} more` : '';
  return `In it in clear: ${counted(names.length, 'masked server')}. ${SEEN_BY[shownTo]} ${names.slice(0, SHOWN).join(', ')}${more}\n`;
}
