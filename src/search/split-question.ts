import { nearestServerName } from '../schema/nearest-server-name.ts';
import { pastedAccount } from './pasted-account.ts';

/** How many characters of a question are read: several times what a name or a sentence has. */
const LONGEST_QUESTION = 1000;

/** How many servers one question may ask about. */
const MOST = 10;

/** A question in its parts. */
export interface Question {
  /** The question in whole, with a name put together that spaces or a comma took apart. */
  readonly whole: string;
  /** The servers named in it, each as it was typed, where more than one thing is. */
  readonly names: readonly string[];
  /** Whether other words stand beside the names. */
  readonly sentence: boolean;
}

/**
 * Takes a question apart: handles, addresses and names between spaces, commas and semicolons.
 *
 * @param query what someone typed
 */
export function splitQuestion(query: string): Question {
  const typed = query.trim().slice(0, LONGEST_QUESTION);
  const parts = joined(typed.split(/[\s,;]+/u).filter((part) => part !== ''));
  if (parts.length < 2) return { whole: parts[0] ?? '', names: [], sentence: false };
  const names = new Map(
    parts.flatMap((part) => {
      const host = nearestServerName(pastedAccount(part));
      return host === undefined ? [] : [[host, part] as const];
    }),
  );
  const [first = '', second = ''] = parts;
  // A comma where a dot was meant, or a space behind it: `threads,net`, `threads. net`.
  if (names.size === 0 && parts.length === 2 && (first.endsWith('.') || !/[\s;]/u.test(typed)))
    return { whole: `${first.replace(/\.$/u, '')}.${second}`, names: [], sentence: false };
  return {
    whole: typed,
    names: [...names.values()].slice(0, MOST),
    sentence: parts.some((part) => nearestServerName(pastedAccount(part)) === undefined),
  };
}

/** Puts what begins with a dot to what stands before it: `threads .net`. */
function joined(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const before = /^\.\w|^\.$/u.test(part) ? whole.pop() : undefined;
    whole.push(`${before ?? ''}${part}`);
  }
  return whole;
}
