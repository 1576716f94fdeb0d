import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { criterion } from '../../src/schema/criterion.ts';
import { decision } from '../../src/schema/decision.ts';
import { guide } from '../../src/schema/guide.ts';
import { page } from '../../src/schema/page.ts';
import { post } from '../../src/schema/post.ts';
import { site } from '../../src/schema/site.ts';

const schemas = { site, decision, criterion, guide, post, page };

/** Every field of a schema with the way to it, lists and groups included. */
function fieldsOf(schema: z.ZodType, path = ''): { path: string; schema: z.ZodType }[] {
  if (schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodType)
    return fieldsOf(z.instanceof(z.ZodType).parse(schema.unwrap()), path);
  if (schema instanceof z.ZodArray)
    return fieldsOf(z.instanceof(z.ZodType).parse(schema.element), path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, value]) => {
    const field = z.instanceof(z.ZodType).parse(value);
    const here = path === '' ? name : `${path}.${name}`;
    return [{ path: here, schema: field }, ...fieldsOf(field, here)];
  });
}

describe.each(Object.entries(schemas))('%s', (_name, schema) => {
  const fields = fieldsOf(schema);
  test.each(fields)('$path says what it means', ({ schema: field }) => {
    expect(field.description).toMatch(/^\S.{8,}[.)]$/su);
  });
  test('takes no field that it does not know', () => {
    const result = schema.safeParse({ 'a field from elsewhere': 1 });
    expect(result.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
  test('neither coerces nor fills in', () => {
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse(null).success).toBe(false);
  });
});

test('a decision keeps its dates as the text they were written as', () => {
  const record = { history: [{ date: '2024-02-29', action: 'note', reason: 'withheld' }] };
  expect(decision.parse(record)).toEqual(record);
});

test.each([new Date(0), 0, '', null])('a date that is %j is none', (date) => {
  const record = { history: [{ date, action: 'note', reason: 'withheld' }] };
  expect(decision.safeParse(record).success).toBe(false);
});
