import { benchDay } from './bench-day.ts';

/**
 * The edit after which a site is built again: a moderator adds an event to one decision.
 *
 * @param files a generated content folder
 * @returns the changed file and its new text
 */
export function editContent(files: ReadonlyMap<string, string>): { file: string; text: string } {
  for (const [file, text] of files) {
    if (!file.startsWith('decisions/')) continue;
    const dates = [...text.matchAll(/^ {2}- date: (\S+)$/gmu)].map((match) => match[1] ?? '');
    if (dates.some((date) => date >= benchDay)) continue;
    const added = `  - date: ${benchDay}\n    action: note\n    reason: We looked again. Nothing has changed.\n`;
    return { file, text: text + added };
  }
  throw new Error('There is no decision to which an event could be added.');
}
