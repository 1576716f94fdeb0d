import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LockHeld, takeLock } from '../../src/machine/lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOBODY = 999_999_999;

/** A lock in a folder of its own, as another process has left it. */
function lockOf(text?: string): string {
  return join(temporaryFolder(text === undefined ? {} : { lock: text }), 'lock');
}

test('a lock is there while it is held, and gone with all that it needed once it is let go', () => {
  const lock = lockOf();
  const release = takeLock(lock, 'build');
  expect(readFileSync(lock, 'utf8')).toMatch(
    new RegExp(`^${process.pid} ${hostname()} \\d{4}-\\d\\d-\\d\\dT\\S+Z`, 'u'),
  );
  expect(readdirSync(join(lock, '..'))).toEqual(['lock']);
  release();
  release();
  expect(readdirSync(join(lock, '..'))).toEqual([]);
});

test('a lock of a process that is there is refused with who, since when and what to do', () => {
  const text = `${process.ppid} ${hostname()} 2026-11-24T09:30:15.123Z\n`;
  const lock = lockOf(text);
  expect(() => takeLock(lock, 'build')).toThrow(LockHeld);
  expect(() => takeLock(lock, 'build')).toThrow(
    `Another build is running (process ${process.ppid}, since 2026-11-24 09:30:15 UTC). Wait until it is done. If none is, delete `,
  );
  expect(readFileSync(lock, 'utf8')).toBe(text);
  expect(readdirSync(join(lock, '..'))).toEqual(['lock']);
});

test('a lock of another machine is respected, for nobody here knows of its processes', () => {
  const lock = lockOf(`${NOBODY} elsewhere.example 2026-11-24T09:30:15.123Z\n`);
  expect(() => takeLock(lock, 'import')).toThrow(
    `Another import is running (process ${NOBODY} on elsewhere.example, since `,
  );
});

test.each([
  ['whose process is gone', `${NOBODY} ${hostname()}\n`],
  ['that was cut off while it was written', ''],
  ['that says nothing of a process', 'x y z\n'],
])('a lock %s is taken over', (_, text) => {
  const lock = lockOf(text);
  const release = takeLock(lock, 'build');
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `, 'u'));
  release();
  expect(existsSync(lock)).toBe(false);
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'a lock whose process is gone and has given its number to another is taken over',
  () => {
    const lock = lockOf(`${process.ppid} ${hostname()} 2026-11-24T09:30:15.123Z 1\n`);
    takeLock(lock, 'build')();
    expect(existsSync(lock)).toBe(false);
  },
);

test('a lock that another has taken over is not let go', () => {
  const lock = lockOf();
  const release = takeLock(lock, 'build');
  writeFileSync(lock, 'theirs\n');
  release();
  expect(readFileSync(lock, 'utf8')).toBe('theirs\n');
});

test('what was cut off on the way to a lock is cleared away, and nothing else', () => {
  const folder = temporaryFolder({
    [`lock.${NOBODY}`]: '',
    [`lock.${NOBODY}.left`]: '',
    [`lock.${process.ppid}`]: '',
    'lock.txt': '',
  });
  takeLock(join(folder, 'lock'), 'build')();
  expect(readdirSync(folder).toSorted()).toEqual([`lock.${process.ppid}`, 'lock.txt']);
});

test('of many processes at once that find a lock left behind, one takes it', async () => {
  const lock = lockOf(`${NOBODY} ${hostname()}\n`);
  const module = fileURLToPath(new URL('../../src/machine/lock.ts', import.meta.url));
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    const start = Number(process.argv[1]);
    while (Date.now() < start);
    try { takeLock(${JSON.stringify(lock)}, 'build'); console.log('taken'); }
    catch (error) { console.log(error.name); }
    setTimeout(() => {}, 1500);
  `;
  const start = String(Date.now() + 1500);
  const said = await Promise.all(
    Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, start]);
      return new Promise<string>((resolve) => {
        let text = '';
        child.stdout.on('data', (part: Buffer) => (text += part.toString()));
        child.once('close', () => resolve(text.trim()));
      });
    }),
  );
  expect(said.toSorted()).toEqual([...Array.from({ length: 5 }, () => 'LockHeld'), 'taken']);
});
