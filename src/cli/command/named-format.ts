import { nearest } from '../../problems/nearest.ts';
import { misuse } from './misuse.ts';

/**
 * Finds the format that was named.
 *
 * @param name the name as it was typed
 * @param formats those there are: names, or what has one
 * @param usage how the command is used
 * @throws Stop with 2 where there is none of that name, with the one that may be meant
 */
export function namedFormat<F extends string | { readonly name: string }>(
  name: string,
  formats: readonly F[],
  usage: string,
): F {
  const nameOf = (format: F): string => (typeof format === 'string' ? format : format.name);
  const found = formats.find((format) => nameOf(format) === name);
  if (found !== undefined) return found;
  const near = nearest(name, formats.map(nameOf));
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw misuse(`There is no format ${name}.${hint}`, usage);
}
