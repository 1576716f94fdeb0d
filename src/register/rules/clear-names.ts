import { problem, type Problem } from '../../problems/problem.ts';
import type { Content, FieldPath, Sourced } from '../../schema/content.ts';
import { withParents } from '../register.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

const HOSTS = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

/** Fields that name a record and are shown as that record, masked where it is masked. */
const REFERENCES = new Set(['servers', 'decisions']);

/** The clear name of an obfuscated server stands in no text that readers see. */
export const clearNames: Rule = function* (content) {
  const masked = new Map<string, string>();
  for (const { id, file, data } of content.decisions)
    if (data.listing === 'obfuscated')
      for (const name of data.servers ?? [id]) masked.set(name, file);
  if (masked.size === 0) return;

  const found = (text: string): { name: string; index: number }[] =>
    [...text.toLowerCase().matchAll(HOSTS)].flatMap((match) => {
      const name = withParents(match[0]).find((candidate) => masked.has(candidate));
      return name === undefined ? [] : [{ name, index: match.index }];
    });

  for (const record of everyRecord(content))
    for (const { path, text } of leaves(record.data, []))
      for (const { name } of found(text)) yield leak(record.file, record.at(path), name, masked);
  for (const { file, writing } of eachWriting(content))
    for (const { name, index } of found(writing.visible)) {
      const before = writing.visible.slice(0, index).split('\n');
      const at = {
        line: writing.firstLine + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
      };
      yield leak(file, at, name, masked);
    }
  for (const group of content.decisions)
    if (group.data.servers !== undefined && group.data.listing === 'obfuscated')
      for (const { name } of found(group.id))
        yield leak(group.file, { line: 1, column: 1 }, name, masked);
};

function leak(
  file: string,
  at: { line: number; column: number },
  name: string,
  masked: ReadonlyMap<string, string>,
): Problem {
  return problem('clear-name', file, at, { got: name, other: masked.get(name) ?? '' });
}

function everyRecord(content: Content): readonly Sourced<unknown>[] {
  return [...(content.site ? [content.site] : []), ...content.decisions, ...eachWriting(content)];
}

function* leaves(value: unknown, path: FieldPath): Generator<{ path: FieldPath; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leaves(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      if (!REFERENCES.has(key)) yield* leaves(item, [...path, key]);
}
