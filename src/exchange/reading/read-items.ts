import { errorMessage } from '../../problems/error-message.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';

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
  if ('problem' in whole) return { items: [], problems: [whole.problem] };
  const array = within(whole.value);
  if (!Array.isArray(array))
    return {
      items: [],
      problems: [listProblem('unknown-shape', 0, { got: kindOf(array), expected })],
    };
  const items: ListItem[] = [];
  const problems: ListProblem[] = [];
  for (const [index, value] of array.entries())
    if (isGroup(value)) items.push(itemOf(value, index + 1));
    else problems.push(listProblem('not-an-item', index + 1, { got: kindOf(value), expected }));
  return { items, problems };
}

/**
 * Reads JSON.
 *
 * @param text the whole text, with or without a byte order mark
 * @returns the value, or the problem that the text is no JSON
 */
export function readJson(
  text: string,
): { readonly value: unknown } | { readonly problem: ListProblem } {
  const bare = text.replace(/^\ufeff/u, '');
  if (bare.trim() === '') return { problem: listProblem('empty-list', 0) };
  try {
    const value: unknown = JSON.parse(bare);
    return { value };
  } catch (error) {
    const got = errorMessage(error);
    return { problem: listProblem('broken-json', 0, { got }) };
  }
}

/** Tells whether a value of JSON is a group of fields, not an array. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemOf(value: Readonly<Record<string, unknown>>, line: number): ListItem {
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
