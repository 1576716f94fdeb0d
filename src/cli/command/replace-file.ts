import { rename, rm } from 'node:fs/promises';
import { writeNew } from './write-new.ts';

/**
 * Writes a file, all of it or nothing: whoever reads it meanwhile has the old text or the new one.
 *
 * @param file the file, which need not exist
 * @param text all that it will hold
 * @param mode who may read and write it; by default as for any new file
 * @throws where the disk refuses; then the file is as it was
 */
export async function replaceFile(file: string, text: string, mode?: number): Promise<void> {
  const next = `${file}.next`;
  await rm(next, { force: true });
  try {
    await writeNew(next, text, mode);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
