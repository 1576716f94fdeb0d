import { problem } from '../../problems/problem.ts';
import { components, type AttributeSpec } from '../../schema/components.ts';
import type { Content, FieldPath, Position, Sourced, Writing } from '../../schema/content.ts';
import { displayName } from '../display-name.ts';
import { eachWriting } from './each-writing.ts';
import { nameFinder, type NameFinder } from '../name-finder.ts';
import type { Rule } from './rule.ts';

const TAG = /<[^<>]*>/gu;
const START: Position = { line: 1, column: 1 };

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

  const finder = nameFinder((name) => masked.has(name));
  for (const { file, name, at } of leaks(content, finder))
    yield problem('clear-name', file, at, { got: name, other: masked.get(name) ?? '' });
};

/** A name that can be read, and where. */
interface Leak {
  readonly file: string;
  readonly name: string;
  readonly at: Position;
}

function* leaks(content: Content, finder: NameFinder): Generator<Leak> {
  for (const { file, data, at } of everyRecord(content))
    for (const { path, text } of leaves(data, []))
      for (const name of finder.readable(text)) yield { file, name, at: at(path) };
  for (const { id, file, writing } of eachWriting(content)) {
    for (const name of finder.inFileName(id)) yield { file, name, at: START };
    for (const found of inWriting(writing, finder)) yield { file, ...found };
  }
  for (const [file, { markup = '' }] of content.attachments)
    for (const name of finder.readable(`${markup}\n${markup.replace(TAG, '')}`))
      yield { file, name, at: START };
  for (const { id, file, data, at } of content.decisions) {
    const masks = data.listing === 'obfuscated';
    if (data.servers !== undefined)
      for (const name of finder.inFileName(id)) yield { file, name, at: START };
    if (!masks)
      for (const [index, server] of (data.servers ?? [id]).entries())
        for (const name of finder.readable(server))
          yield { file, name, at: data.servers === undefined ? START : at(['servers', index]) };
  }
}

/** Each name once at a place: as written, then as it can be read in a line, then in a passage. */
function* inWriting(writing: Writing, finder: NameFinder): Generator<Omit<Leak, 'file'>> {
  const found: Omit<Leak, 'file'>[] = [];
  const lines = new Map<string, Set<number>>();
  const find = (name: string, at: Position): void => {
    lines.set(name, (lines.get(name) ?? new Set()).add(at.line));
    found.push({ name, at });
  };
  const isKnown = (name: string, from: number, to: number): boolean => {
    const known = lines.get(name);
    for (let line = from; known !== undefined && line <= to; line += 1)
      if (known.has(line)) return true;
    return false;
  };
  for (const [index, text] of writing.visible.split('\n').entries()) {
    const line = writing.firstLine + index;
    for (const { name, before } of finder.written(text)) find(name, { line, column: before + 1 });
    for (const name of finder.readable(text))
      if (!isKnown(name, line, line)) find(name, { line, column: 1 });
  }
  for (const { text, at, lastLine } of writing.passages)
    for (const name of finder.readable(text)) if (!isKnown(name, at.line, lastLine)) find(name, at);
  yield* found;
  for (const { name: component, attributes } of writing.components)
    for (const { name: field, value = '', at } of attributes)
      if (isShown(component, field)) for (const name of finder.readable(value)) yield { name, at };
}

/** Tells whether readers see what a component is given, and not what it names. */
function isShown(component: string, field: string): boolean {
  const specs: Record<string, AttributeSpec> = Object.hasOwn(components, component)
    ? components[component as keyof typeof components]
    : {};
  const kind = specs[field]?.kind;
  return kind === 'text' || kind === 'web-address';
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
