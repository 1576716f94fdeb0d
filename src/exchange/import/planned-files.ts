import { addEvent } from './add-event.ts';
import type { PlannedRow } from './import-plan.ts';
import { writeRecord } from './write-record.ts';

/**
 * The files that a plan writes, with their whole new texts. A file of a known decision keeps all it
 * says and has one more event.
 *
 * @param plan what an import does about each row
 * @param textOf the present text of a file, relative to the content folder
 * @throws where a file of a known decision has no text, which the folder that was planned for had
 */
export function plannedFiles(
  plan: readonly PlannedRow[],
  textOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const row of plan) {
    if (row.kind === 'new-decision') files.set(row.file, writeRecord(row.record));
    if (row.kind !== 'new-event') continue;
    const text = files.get(row.file) ?? textOf(row.file);
    if (text === undefined) throw new Error(`${row.file} is gone.`);
    files.set(row.file, addEvent(text, row.event));
  }
  return files;
}
