import { open } from 'node:fs/promises';

/**
 * Writes a file that is not there yet, and waits until it is on the disk.
 *
 * @param file the file
 * @param text all that it holds
 * @param mode who may read and write it; by default as for any new file
 * @throws where it is there already or the disk refuses
 */
export async function writeNew(
  file: string,
  text: string,
  mode: number | undefined,
): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
