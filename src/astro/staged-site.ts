import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../machine/lock.ts';

/** Where a site is built, as folders. */
export interface SitePlaces {
  /** The project. */
  readonly root: URL;
  /** The place of the finished site. */
  readonly site: URL;
  /** What Astro keeps from one build to the next. */
  readonly cache: URL;
}

/** A site on its way: it is built beside the last one, which stays whole until then. */
export interface StagedSite {
  /** Where it is built. */
  readonly folder: URL;
  /**
   * Puts it in the place of the last one.
   *
   * @throws where the disk refuses; then the last one is in its place again
   */
  readonly publish: () => void;
}

/**
 * Begins a build: none beside it may use the same project or put its site in the same place. However
 * the process ends before the site is published, the last one is as it was, and what is left of this
 * one is cleared away: at once, or where the process was killed, by the next build.
 *
 * @param places where the site is built
 * @throws LockHeld where another build is on its way; then nothing was changed
 */
export function stageSite({ root, site, cache }: SitePlaces): StagedSite {
  const [staging, old] = [beside(site, 'next'), beside(site, 'old')];
  let release: (() => void) | undefined = undefined;
  const end = (): void => {
    if (release === undefined) return;
    discardForGood(staging);
    release();
    process.stderr.write('The site was not built. The last one is as it was.\n');
  };
  process.once('exit', end);
  for (const signal of SIGNALS) process.once(signal, stop);

  const notes = new URL('.astro/', root);
  mkdirSync(notes, { recursive: true });
  release = takeAll([new URL('build.lock', notes), beside(site, 'lock')]);
  if (existsSync(old) && !existsSync(site)) renameSync(old, site);
  discard(old);
  discard(staging);
  const keepPictures = distrustPictures(cache);
  return {
    folder: new URL(`${staging.href}/`),
    publish: () => {
      replace(site, staging, old);
      keepPictures();
      for (const signal of SIGNALS) process.off(signal, stop);
      process.off('exit', end);
      discard(old);
      release();
    },
  };
}

/** What people and machines stop a process with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function stop(signal: NodeJS.Signals): void {
  process.stderr.write('\nThe build was stopped.\n');
  process.exit(128 + constants.signals[signal]);
}

/** Takes all of some locks or none. */
function takeAll(locks: readonly URL[]): () => void {
  const held: (() => void)[] = [];
  const release = (): void => {
    for (const letGo of held) letGo();
  };
  try {
    for (const lock of locks) held.push(takeLock(fileURLToPath(lock), 'build'));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

/**
 * Two renames in a row: no signal is heard between them. A process killed there leaves the last site
 * under its other name, from which the next build puts it back.
 */
function replace(site: URL, staging: URL, old: URL): void {
  const isThere = existsSync(site);
  if (isThere) renameSync(site, old);
  try {
    renameSync(staging, site);
  } catch (error) {
    if (isThere) renameSync(old, site);
    throw error;
  }
}

/**
 * Removes a folder, though files that were being written may still appear in it. Where the disk
 * refuses, the next build tries again.
 */
function discard(folder: URL): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // What remains is in nobody's way: no page of it is ever served.
  }
}

/** Milliseconds within which files that were being written as a process ends have been. */
const SETTLED = 100;

/** How often a folder is removed that comes again. */
const MOST_TURNS = 10;

/** Removes a folder as the process ends, while what Node had begun to write still makes it anew. */
function discardForGood(folder: URL): void {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    discard(folder);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLED);
    if (!existsSync(folder)) return;
  }
}

/**
 * Astro writes resized pictures into its cache in place, and takes what it finds there for whole. So
 * they are thrown away where the last build with this cache did not come to its end.
 *
 * @returns what says that this one did
 */
function distrustPictures(cache: URL): () => void {
  const mark = new URL('unfinished', cache);
  if (existsSync(mark)) rmSync(new URL('assets/', cache), { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}

/** What is called like a folder, with an ending: `dist.old` for `dist`. */
function beside(folder: URL, ending: string): URL {
  return new URL(`${folder.href.replace(/\/$/u, '')}.${ending}`);
}
