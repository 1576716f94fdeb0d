import { errorMessage } from '../../problems/error-message.ts';
import { LIMITS } from '../../schema/limits.ts';
import { isTooDeep } from './is-too-deep.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';

/** A group of fields in JSON. */
export type JsonGroup = Readonly<Record<string, unknown>>;

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
  if (isTooDeep(bare)) {
    const expected = String(LIMITS.listNesting);
    return { problem: listProblem('too-deep', 0, { expected }) };
  }
  try {
    const value: unknown = JSON.parse(bare);
    return { value };
  } catch (error) {
    const got = errorMessage(error);
    return { problem: listProblem('broken-json', 0, { got }) };
  }
}

/** Tells whether a value of JSON is a group of fields, not an array. */
export function isGroup(value: unknown): value is JsonGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
