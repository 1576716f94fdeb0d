import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../command/error-code.ts';

const LOCK = '.import.lock';

/** Thrown where another import holds the content folder. */
export class ImportRunning extends Error {
  override readonly name = 'ImportRunning';
}

/**
 * Runs something while no other import may change the content folder. The lock is a file that says
 * who holds it; one that was left behind by a process that is gone is taken over.
 *
 * @param root the content folder
 * @param work what to do meanwhile
 * @throws ImportRunning where another import holds it, with what to do about it
 */
export async function withImportLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = join(root, LOCK);
  const mine = `${process.pid} ${hostname()}\n`;
  const own = `${lock}.${process.pid}`;
  try {
    await writeFile(own, mine);
    await take(own, lock, mine);
  } finally {
    await rm(own, { force: true });
  }
  await sweep(root);
  try {
    return await work();
  } finally {
    if ((await textOf(lock)) === mine) await rm(lock, { force: true });
  }
}

/** A link is made or is there already: no two processes can both have made it. */
async function take(own: string, lock: string, mine: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await isMade(own, lock, mine)) return;
    const theirs = await textOf(lock);
    if (theirs === undefined) continue;
    if (isHeld(theirs, mine)) throw new ImportRunning(sentence(theirs, lock));
    await putAside(lock, `${own}.left`, theirs);
  }
  throw new ImportRunning(sentence((await textOf(lock)) ?? '', lock));
}

async function isMade(own: string, lock: string, mine: string): Promise<boolean> {
  try {
    await link(own, lock).catch((error: unknown) => {
      if (errorCode(error) === 'EEXIST') throw error;
      // A disk without links.
      return writeFile(lock, mine, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away that was left behind, unless another took it over in the meantime. */
async function putAside(lock: string, aside: string, theirs: string): Promise<void> {
  try {
    await rename(lock, aside);
    if ((await textOf(aside)) !== theirs) await link(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes away what was cut off on the way to a lock. */
async function sweep(root: string): Promise<void> {
  for (const file of await readdir(root)) {
    const [, pid] = /^\.import\.lock\.(\d+)/u.exec(file) ?? [];
    if (pid !== undefined && !isHeld(`${pid} ${hostname()}`, ''))
      await rm(join(root, file), { force: true });
  }
}

/** Whether the process is still there. Of another machine's processes nobody here can know. */
function isHeld(theirs: string, mine: string): boolean {
  const [pid = '', host = ''] = theirs.trim().split(' ');
  if (theirs === mine || !/^[1-9]\d*$/u.test(pid)) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function sentence(theirs: string, lock: string): string {
  const [pid = '?', host = ''] = theirs.trim().split(' ');
  const where = host === '' || host === hostname() ? '' : ` on ${host}`;
  return `Another import is running (process ${pid}${where}). If none is, delete ${lock}.`;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
