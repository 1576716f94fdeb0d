import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { shownPath } from './shown-path.ts';

/** Thrown where another process holds a lock; its text says which, since when, and what to do. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld';
  constructor(message: string) {
    super(message);
    // Astro shows the stack where it is run by itself: people are shown the sentence alone.
    this.stack = message;
  }
}

/**
 * Takes a lock: a file that says who holds it. One that was left behind by a process that is gone is
 * taken over. Whoever holds it lets it go at the end; killed, it leaves it for the next.
 *
 * @param file the lock, in a folder that is there
 * @param what is done meanwhile, as a noun: `build`
 * @returns what lets it go, at once and however often it is called
 * @throws LockHeld where another process holds it, or an error of the machine's
 */
export function takeLock(file: string, what: string): () => void {
  const mine = `${process.pid} ${hostname()} ${new Date().toISOString()} ${beginningOf(process.pid)}\n`;
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, mine);
    take(own, file, mine, what);
  } finally {
    rmSync(own, { force: true });
  }
  sweep(file);
  return () => {
    if (textOf(file) === mine) rmSync(file, { force: true });
  };
}

/** A link is made or is there already: no two processes can both have made it. */
function take(own: string, lock: string, mine: string, what: string): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (isMade(own, lock, mine)) return;
    const theirs = textOf(lock);
    if (theirs === undefined) continue;
    if (isHeld(theirs)) throw new LockHeld(sentence(theirs, lock, what));
    putAside(lock, `${own}.left`, theirs);
  }
  throw new LockHeld(sentence(textOf(lock) ?? '', lock, what));
}

function isMade(own: string, lock: string, mine: string): boolean {
  try {
    linkOrWrite(own, lock, mine);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function linkOrWrite(own: string, lock: string, mine: string): void {
  try {
    linkSync(own, lock);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    // A disk without links.
    writeFileSync(lock, mine, { flag: 'wx' });
  }
}

/** Takes a lock away that was left behind, unless another took it over in the meantime. */
function putAside(lock: string, aside: string, theirs: string): void {
  try {
    renameSync(lock, aside);
    if (textOf(aside) !== theirs) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes away what was cut off on the way to a lock. */
function sweep(lock: string): void {
  const start = `${basename(lock)}.`;
  for (const file of readdirSync(dirname(lock))) {
    const [pid] = file.startsWith(start) ? (/^\d+/u.exec(file.slice(start.length)) ?? []) : [];
    if (pid !== undefined && !isHeld(`${pid} ${hostname()}`))
      rmSync(join(dirname(lock), file), { force: true });
  }
}

/** Whether the process is still there. Of another machine's processes nobody here can know. */
function isHeld(theirs: string): boolean {
  const [pid = '', host = '', , beginning = ''] = theirs.trim().split(' ');
  if (!/^[1-9]\d*$/u.test(pid)) return false;
  if (host !== hostname()) return true;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  const now = beginningOf(Number(pid));
  return beginning === '' || now === '' || beginning === now;
}

/**
 * When a process began, in clock ticks since the machine did (proc(5), `starttime`): the number of one
 * that is gone is given to another, soonest where a container begins anew.
 *
 * @returns empty where the machine does not tell
 */
function beginningOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`) ?? '';
  // The second field is the name of the program, in brackets, and may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 1).split(' ')[20] ?? '';
}

function sentence(theirs: string, lock: string, what: string): string {
  const [pid = '?', host = '', since = ''] = theirs.trim().split(' ');
  const where = host === '' || host === hostname() ? '' : ` on ${host}`;
  const when = /^(\d{4}-\d\d-\d\d)T([\d:]{8})/u.exec(since);
  const from = when === null ? '' : `, since ${when[1]} ${when[2]} UTC`;
  return `Another ${what} is running (process ${pid}${where}${from}). Wait until it is done. If none is, delete ${shownPath(lock)}.`;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
