import { constants } from 'node:os';
import { errorCode } from './error-code.ts';
import { shownPath } from './shown-path.ts';

/** What can be wrong with a machine, by the name that errno(3) has for it, and what to do. */
const FAULTS = {
  ENOSPC: ['The disk is full', 'Make room, then run it again.'],
  EDQUOT: ['The space that this user may fill is full', 'Make room, then run it again.'],
  EROFS: ['The disk can only be read', 'Let it be written to, or work in a copy of the project.'],
  EACCES: ['This user may not do that', 'Give the user who runs this the right to it.'],
  EPERM: ['This user may not do that', 'Give the user who runs this the right to it.'],
  EMFILE: ['Too many files are open at once', 'Raise the limit, for example with ulimit -n 4096.'],
  ENFILE: ['Too many files are open at once', 'End other programs, then run it again.'],
  ENOMEM: ['There is too little memory', 'End other programs, then run it again.'],
  EIO: ['The disk does not work as it should', 'Look at the disk before anything else.'],
  EBUSY: [
    'Something uses what has to be replaced',
    'End what uses it; if it is a mounted folder, mount the one above it instead.',
  ],
  EXDEV: ['What has to be replaced lies on another disk', 'Remove it, then run it again.'],
} as const;

type Fault = keyof typeof FAULTS;

/**
 * Why something failed, in sentences for people: the text of an error that was written for them, or
 * what is wrong with the machine, where, and what to do.
 *
 * @param error what was thrown; what it wraps is looked at too
 * @returns undefined where only who knows the code can do anything about it
 */
export function plainWords(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    // Whoever writes an error for people gives it no stack.
    if (cause.stack === cause.message) return cause.message;
    const fault = faultOf(cause);
    if (fault === undefined) continue;
    const path =
      'path' in cause && typeof cause.path === 'string' ? `${shownPath(cause.path)}, ` : '';
    const [what, cure] = FAULTS[fault];
    return `${what} (${path}${fault}). ${cure}`;
  }
  return undefined;
}

/** An error and those that it wraps. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const within: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...within].flatMap(causesOf)];
}

/** Node names a fault; what is written in Rust gives its number, or either in words alone. */
function faultOf(error: Error): Fault | undefined {
  const number = Number(/\(os error (\d+)\)/u.exec(error.message)?.[1]);
  const names = [
    errorCode(error),
    /\b(E[A-Z]+): /u.exec(error.message)?.[1],
    ...Object.entries(constants.errno).flatMap(([name, one]) => (one === number ? [name] : [])),
  ];
  return names.find((name): name is Fault => name !== undefined && Object.hasOwn(FAULTS, name));
}
