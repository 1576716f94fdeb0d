import { z } from 'zod';
import type { FieldPath } from '../schema/content.ts';
import type { FieldNames } from './yaml-repair.ts';

/**
 * The schema of one field inside a record's schema.
 *
 * @param schema the record's schema
 * @param path the way to the field; list positions are passed over
 * @returns the field's schema, or undefined where the record has no such field
 */
export function fieldSchema(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner = bare(current);
    if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject)
      current = inner.shape[String(step)] as z.ZodType | undefined;
    else return undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

/**
 * The names of the fields that may stand at a place of a record.
 *
 * @param schema the record's schema
 * @param path the way to the place
 */
export function fieldNames(schema: z.ZodType, path: FieldPath): string[] {
  const inner = bare(fieldSchema(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

const known = new WeakMap<z.ZodType, FieldNames>();

/** The names of all fields that a record may have anywhere. */
export function allFieldNames(schema: z.ZodType): FieldNames {
  let names = known.get(schema);
  if (names === undefined) {
    const fields = [...fieldsIn(schema)];
    names = {
      all: new Set(fields.map(([name]) => name)),
      top: new Set(fieldNames(schema, [])),
      lists: new Set(fields.flatMap(([name, field]) => (isListOfGroups(field) ? [name] : []))),
    };
    known.set(schema, names);
  }
  return names;
}

function* fieldsIn(schema: z.ZodType): Generator<readonly [name: string, field: z.ZodType]> {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    yield* fieldsIn(element);
  }
  if (!(inner instanceof z.ZodObject)) return;
  for (const name of Object.keys(inner.shape)) {
    const field = inner.shape[name] as z.ZodType;
    yield [name, field];
    yield* fieldsIn(field);
  }
}

function isListOfGroups(schema: z.ZodType): boolean {
  const inner = bare(schema);
  return inner instanceof z.ZodArray && inner.element instanceof z.ZodObject;
}

/** A schema without the wrappers that say it may be left out. */
export function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}
