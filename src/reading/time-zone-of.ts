import { normalLines } from '../schema/normal-lines.ts';
import { site } from '../schema/site.ts';
import type { ContentFolder } from './content-folder.ts';
import { readRecord } from './read-record.ts';

/**
 * The time zone in which the team's day begins.
 *
 * @param folder the content folder in memory
 * @returns what site.yaml says, or UTC where it says nothing that can be read
 */
export function timeZoneOf(folder: ContentFolder): string {
  const text = folder.texts.get('site.yaml');
  if (text === undefined) return 'UTC';
  return readRecord(site, normalLines(text), 'site.yaml').data?.['time-zone'] ?? 'UTC';
}
