import type { Dropped } from './format.ts';

/** Why a written list leaves something out, worded once: how it goes on after “12 servers: ”. */
export const droppedWords: Readonly<Record<Dropped['because'], string>> = {
  obfuscated: 'the name is masked, and the format holds clear names only',
  open: 'nothing restricts it, and the format has no word for that',
  suspended: 'it is suspended, and the list holds only what is not',
  'no-watch': 'it is only watched, which the format cannot say',
  'no-limit': 'it is only limited, which the format cannot say',
  'milder-below': 'it is milder than a server above it, whose entry will cover it',
  'no-reject': 'it is listed, but not that its media or reports are rejected',
  'no-end': 'it is listed, but not the day on which that ends',
  tomorrow: 'it changed today, and the list says so from tomorrow on',
};
