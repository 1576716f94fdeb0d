import { open } from 'node:fs/promises';

/**
 * Waits until a file, or the names in a folder, are on the disk. Windows keeps folders by itself.
 *
 * @param path the file or folder
 */
export async function flush(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
