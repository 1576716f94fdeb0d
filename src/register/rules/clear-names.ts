import { problem, type Problem } from '../../problems/problem.ts';
import { components, type AttributeSpec } from '../../schema/components.ts';
import type { Content, FieldPath, Sourced } from '../../schema/content.ts';
import { displayName } from '../display-name.ts';
import { withParents } from '../with-parents.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

const HOSTS = /[\p{L}\d-]+(?:\\?\.[\p{L}\d-]+)+/gu;

/** What follows a name where it is the name of a file. */
const FILE_ENDING = /\.(ya?ml|mdx?|png|jpe?g|webp|avif|gif|svg)$/u;

/** Fields that name a record and are shown as that record, masked where it is masked. */
const REFERENCES = new Set(['servers', 'decisions']);

/** The clear name of an obfuscated server stands in no text that readers see. */
export const clearNames: Rule = function* (content) {
  const masked = new Map<string, string>();
  for (const { id, file, data } of content.decisions)
    if (data.listing === 'obfuscated')
      for (const name of data.servers ?? [id])
        for (const form of [name, displayName(name)]) masked.set(form, file);
  if (masked.size === 0) return;

  const found = (text: string): { name: string; index: number }[] =>
    [...text.toLowerCase().matchAll(HOSTS)].flatMap((match) => {
      const name = withParents(match[0].replaceAll('\\', '').replace(FILE_ENDING, '')).find(
        (candidate) => masked.has(candidate),
      );
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
  for (const { file, writing } of eachWriting(content))
    for (const { name: component, attributes } of writing.components)
      for (const { name: field, value = '', at } of attributes)
        if (isShown(component, field))
          for (const { name } of found(value)) yield leak(file, at, name, masked);
  for (const { id, file, data, at } of content.decisions) {
    const masks = data.listing === 'obfuscated';
    if (data.servers !== undefined || !masks)
      for (const { name } of found(id)) yield leak(file, { line: 1, column: 1 }, name, masked);
    if (!masks)
      for (const [index, server] of (data.servers ?? []).entries())
        for (const { name } of found(server))
          yield leak(file, at(['servers', index]), name, masked);
  }
  for (const { id, file } of eachWriting(content))
    for (const { name } of found(id)) yield leak(file, { line: 1, column: 1 }, name, masked);
};

/** Tells whether readers see what a component is given, and not what it names. */
function isShown(component: string, field: string): boolean {
  const specs: Record<string, AttributeSpec> = Object.hasOwn(components, component)
    ? components[component as keyof typeof components]
    : {};
  const kind = specs[field]?.kind;
  return kind === 'text' || kind === 'web-address';
}

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
