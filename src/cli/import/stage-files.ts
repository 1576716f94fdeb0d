import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { writeNew } from '../command/write-new.ts';
import { flush } from './flush.ts';

/** Files whose bytes are on their way to the disk at the same time. */
const AT_ONCE = 16;

/**
 * Builds a folder that is another one with some files written anew, and waits until it is on the
 * disk. What stays is linked, where the disk can, and keeps its times.
 *
 * @param place the folder as it is; it need not exist
 * @param next where the new one is built; nothing may be there
 * @param files whole texts by their name in the folder
 * @param onFile called after each new file is on the disk, with how many there are
 */
export async function stageFiles(
  place: string,
  next: string,
  files: ReadonlyMap<string, string>,
  onFile: (done: number) => void,
): Promise<void> {
  await copyTree(place, next, new Set(files.keys()));
  await writeAll(next, place, files, onFile);
  await flush(next);
}

/** Links where the disk can, copies where not; what will be written anew is left out at the top. */
async function copyTree(from: string, to: string, without: ReadonlySet<string>): Promise<void> {
  await mkdir(to);
  if (!existsSync(from)) return;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target, new Set());
    else if (without.has(entry.name)) continue;
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await linkOrCopy(source, target);
  }
  // Its owner can write in it, so that it can be cleared away.
  await chmod(to, ((await lstat(from)).mode & 0o777) | 0o200);
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    await copyFile(source, target);
    await flush(target);
  }
}

async function writeAll(
  next: string,
  place: string,
  names: ReadonlyMap<string, string>,
  onFile: (done: number) => void,
): Promise<void> {
  const waiting = [...names];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const [name, text] = item;
      await writeNew(join(next, name), text, await modeOf(join(place, name)));
      done += 1;
      onFile(done);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function modeOf(file: string): Promise<number | undefined> {
  return existsSync(file) ? (await stat(file)).mode & 0o777 : undefined;
}
