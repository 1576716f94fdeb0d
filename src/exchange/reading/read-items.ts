import { LIMITS } from '../../schema/limits.ts';
import { listProblem, tooMany, type ListProblem } from '../problems/list-problem.ts';
import { readServer } from './read-server.ts';
import { isGroup, readJson, type JsonGroup } from './read-json.ts';

/** One item of a JSON array that is a group of fields. */
export interface ListItem {
  /** Its number in the array, from 1. */
  readonly line: number;
  /** The value of a field, undefined where it is missing or null. */
  readonly field: (name: string) => unknown;
  /** A field that holds text that says something. */
  readonly text: (name: string) => string | undefined;
}

/** A JSON array as far as it could be read. */
export interface ItemReading {
  readonly items: readonly ListItem[];
  readonly problems: readonly ListProblem[];
}

/**
 * Reads JSON that is an array of groups of fields, or holds one.
 *
 * @param text the whole text
 * @param expected what the format holds, for problems: `an array of {domain, severity}`
 * @param within finds the array in the whole; by default the whole is the array
 */
export function readItems(
  text: string,
  expected: string,
  within: (whole: unknown) => unknown = (whole) => whole,
): ItemReading {
  const whole = readJson(text);
  return 'problem' in whole
    ? { items: [], problems: [whole.problem] }
    : itemsOf(within(whole.value), expected);
}

/**
 * Reads a value of JSON that is an array of groups of fields.
 *
 * @param array the value
 * @param expected what the format holds, for problems
 */
export function itemsOf(array: unknown, expected: string): ItemReading {
  if (!Array.isArray(array)) {
    const facts = { got: kindOf(array), expected };
    return { items: [], problems: [listProblem('unknown-shape', 0, facts)] };
  }
  if (array.length > LIMITS.listLines)
    return { items: [], problems: [tooMany('rows', array.length)] };
  const items: ListItem[] = [];
  const problems: ListProblem[] = [];
  for (const [index, value] of array.entries())
    if (isGroup(value)) items.push(itemOf(value, index + 1));
    else problems.push(notAnItem(value, index + 1, expected));
  return { items, problems };
}

function notAnItem(value: unknown, line: number, expected: string): ListProblem {
  const reading = typeof value === 'string' ? readServer(value) : undefined;
  const about = reading !== undefined && 'server' in reading ? [reading.server] : undefined;
  return listProblem('not-an-item', line, { got: kindOf(value), expected, about });
}

function itemOf(value: JsonGroup, line: number): ListItem {
  const field = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
  const text = (name: string): string | undefined => {
    const found = field(name);
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  return { line, field, text };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
