import { z } from 'zod';
import { meantColour } from '../look/meant-colour.ts';
import { readableColour } from '../look/readable-colour.ts';
import { writeRgb } from '../look/rgb.ts';
import { meantValue } from '../problems/meant-value.ts';
import { nearest } from '../problems/nearest.ts';
import { problem, type Problem, type ProblemCode, type ProblemFacts } from '../problems/problem.ts';
import { inTypographicQuotes } from '../problems/typographic-quotes.ts';
import type { FieldPath, Position } from '../schema/content.ts';
import { invisibleIn } from '../schema/invisible.ts';
import { isPlaceholder } from '../schema/placeholder.ts';
import { markupIn } from '../schema/markup-in-text.ts';
import { siteAddressIn } from '../schema/site-address.ts';
import { emailIn } from '../schema/text.ts';
import { serverNameFacts } from './server-name-facts.ts';
import { allFieldNames, bare, fieldNames, fieldSchema } from './field-schema.ts';
import { nearestDate, nearestTime } from './nearest-date.ts';
import { nearestTag } from './nearest-tag.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { swallowedLines, yamlRepair, type Misreading, type Repair } from './yaml-repair.ts';

/** A record as far as it could be read. */
export interface RecordReading<T> {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
  readonly at: (path: FieldPath) => Position;
}

/**
 * Reads one record: YAML, then the schema. All problems of the record are found at once; where one
 * line explains them, that is the problem, with the line as it should be.
 *
 * @param schema what the record may say
 * @param yaml the record as text
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 * @param offers whether to look for such a line, which means to read the record again and again
 */
export function readRecord<T>(
  schema: z.ZodType<T>,
  yaml: string,
  file: string,
  linesBefore = 0,
  offers = true,
): RecordReading<T> {
  const reading = readAsWritten(schema, yaml, file, linesBefore);
  const misread = !offers ? undefined : misreadLine(schema, yaml, reading.problems, linesBefore);
  if (misread === undefined) return reading;
  const { index, kind, lines } = misread;
  const other = yaml.split('\n')[index] ?? '';
  const [first = ''] = lines;
  const same = Array.from(other).findIndex((sign, at) => sign !== first[at]);
  const at = { line: linesBefore + index + 1, column: (same === -1 ? other.length : same) + 1 };
  const nearest = lines.join('\n');
  // What the parser says of the same line is more exact.
  const said = reading.problems.find(({ line }) => kind === 'quotes' && line === at.line);
  const facts =
    said === undefined ? { got: kind, other } : { got: said.got ?? '', other: said.other ?? '' };
  return {
    ...reading,
    data: undefined,
    problems: [problem(MISREADINGS[kind], file, at, { ...facts, nearest })],
  };
}

/** What each way to misread a line is called. */
const MISREADINGS: Readonly<Record<Misreading, ProblemCode>> = {
  indent: 'wrong-indent',
  continuation: 'wrong-indent',
  'missing-hyphen': 'wrong-hyphen',
  'surplus-hyphen': 'wrong-hyphen',
  dash: 'wrong-hyphen',
  'no-space-after-hyphen': 'wrong-hyphen',
  tab: 'yaml-syntax',
  'false-space': 'yaml-syntax',
  'no-space-after-colon': 'yaml-syntax',
  'no-colon': 'yaml-syntax',
  quotes: 'yaml-syntax',
};

const IN_YAML: ReadonlySet<ProblemCode> = new Set(['yaml-syntax', 'duplicate-field', 'lost-text']);

/** Problems that a record may have because a line stands in another place than it seems to. */
const IN_PLACE: ReadonlySet<ProblemCode> = new Set([
  ...['unknown-field', 'missing-field', 'wrong-kind', 'empty-value'],
] as const);

/** The line that YAML takes for something else than is meant, if changing one mends the record. */
function misreadLine<T>(
  schema: z.ZodType<T>,
  yaml: string,
  before: readonly Problem[],
  linesBefore: number,
): Repair | undefined {
  const names = allFieldNames(schema);
  const swallowed = swallowedLines(yaml, names);
  const causes = before.filter(
    ({ code, got = '' }) =>
      code === 'yaml-syntax' ||
      code === 'duplicate-field' ||
      (IN_PLACE.has(code) && (code !== 'unknown-field' || names.all.has(got.trim()))),
  );
  if (causes.length + swallowed.length === 0) return undefined;
  const problemsOf = (text: string): readonly Problem[] =>
    readAsWritten(schema, text, '', linesBefore).problems;
  const places = [...swallowed, ...causes.map(({ line }) => line - linesBefore - 1)];
  const [unread] = linesInYaml(before, linesBefore);
  const isBetter = (text: string, to: number): boolean => {
    const isLess = swallowedLines(text, names).length - swallowed.length;
    if (isLess > 0) return false;
    const after = problemsOf(text);
    if (before.length === 0) return isLess < 0 && after.length === 0;
    if (after.length === 0) return true;
    if (unread === undefined) return isPartOf(after, before);
    const [next] = linesInYaml(after, linesBefore);
    if (next === undefined) return !after.some(({ code }) => IN_PLACE.has(code));
    if (next <= Math.max(to, unread + 1)) return false;
    const above = problemsOf(
      text
        .split('\n')
        .slice(0, next - 1)
        .join('\n'),
    );
    return !above.some(
      ({ code }) => IN_YAML.has(code) || (IN_PLACE.has(code) && code !== 'missing-field'),
    );
  };
  return yamlRepair(yaml, places, names, unread !== undefined, isBetter);
}

/** The lines of a record that cannot be read, counted from 1. */
const linesInYaml = (problems: readonly Problem[], linesBefore: number): number[] =>
  problems.filter(({ code }) => IN_YAML.has(code)).map(({ line }) => line - linesBefore);

/** Whether some problems are left of others, and no new ones. */
function isPartOf(some: readonly Problem[], all: readonly Problem[]): boolean {
  const keyOf = ({ code, line, column, field }: Problem): string =>
    [code, line, column, field].join(' ');
  const known = new Set(all.map(keyOf));
  return some.length < all.length && some.every((one) => known.has(keyOf(one)));
}

function readAsWritten<T>(
  schema: z.ZodType<T>,
  yaml: string,
  file: string,
  linesBefore: number,
): RecordReading<T> {
  const reading = readYaml(yaml, file, linesBefore);
  if (reading.problems.length > 0)
    return { data: undefined, problems: reading.problems, at: reading.at };
  if (reading.value === null || reading.value === undefined)
    return {
      data: undefined,
      problems: [problem('empty-file', file, { line: linesBefore + 1, column: 1 })],
      at: reading.at,
    };
  const unfit = [...textProblems(reading, file)];
  const result = schema.safeParse(reading.value);
  if (result.success && unfit.length === 0)
    return { data: result.data, problems: [], at: reading.at };
  const issues = result.error?.issues.filter(
    (issue) => customOf(issue)?.problem !== 'invisible-character',
  );
  const problems = (issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => {
          const path = [...fieldPath(issue.path), key];
          const fields = fieldNames(schema, fieldPath(issue.path));
          return problem('unknown-field', file, reading.atKey(path), {
            field: path.join('.'),
            got: key,
            nearest: nearest(key, fields),
            expected: fields.join(', '),
          });
        })
      : [problemOfIssue(schema, issue, reading, file)],
  );
  // What a field cannot be says more than what stands in it.
  const told = new Set(problems.map(({ field }) => field));
  const others = unfit.filter(
    ({ code, field }) => code === 'invisible-character' || !told.has(field),
  );
  return { data: undefined, problems: [...others, ...problems], at: reading.at };
}

/** Fields that are files of their own, and not shown on a page. */
const FILES = new Set(['humans']);

/**
 * The fields of a record that hold what is no text: a character that nobody can see, also where it is
 * written as `\u202e`, markup that readers would see as it is typed, or words still to be written.
 */
function* textProblems({ value, at }: YamlReading, file: string): Generator<Problem> {
  for (const [path, text] of leavesOf(value)) {
    const field = path.join('.');
    const say = (code: ProblemCode, facts: ProblemFacts): Problem =>
      problem(code, file, at(path), { field, ...facts });
    const [invisible] = invisibleIn(text);
    if (invisible !== undefined) yield say('invisible-character', { got: invisible.name });
    if (invisible !== undefined || FILES.has(field) || /^[a-z]+:\S+$/iu.test(text)) continue;
    const markup = markupIn(text);
    if (markup !== undefined)
      yield say('markup-in-field', { got: markup.text, nearest: markup.plain || undefined });
    else if (isPlaceholder(text)) yield say('placeholder', { got: text });
  }
}

/** The texts in a value, each with the way to it. */
function leavesOf(value: unknown): (readonly [path: FieldPath, text: string])[] {
  const found: (readonly [FieldPath, string])[] = [];
  // An alias can lead to what it stands in.
  const seen = new Set<object>();
  const lookInto = (part: unknown, path: FieldPath): void => {
    if (typeof part === 'string') found.push([path, part]);
    else if (typeof part === 'object' && part !== null && !seen.has(part)) {
      seen.add(part);
      for (const [key, inner] of Object.entries(part)) lookInto(inner, [...path, key]);
    }
  };
  lookInto(value, []);
  return found;
}

type Issue = z.core.$ZodIssue;

function problemOfIssue(
  schema: z.ZodType,
  issue: Issue,
  { value: whole, at, typed }: YamlReading,
  file: string,
): Problem {
  const path = fieldPath(issue.path);
  const got = valueAt(whole, path);
  const field = path.join('.');
  const own = fieldSchema(schema, path);
  const say = (code: ProblemCode, facts: ProblemFacts = {}): Problem =>
    problem(code, file, at(path), { field, got: typed(path) ?? shown(got), ...facts });

  if (got === undefined) return say('missing-field', { expected: example(schema, path) });
  if (isEmpty(got))
    return say('empty-value', {
      expected: meaning(schema, path),
      ...(own instanceof z.ZodOptional ? {} : { other: 'required' }),
    });
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return say('unknown-value', {
      nearest: meantValue(shown(got), values),
      expected: values.join(', '),
    });
  }
  const custom = customOf(issue) ?? customOfTyped(own, typed(path), got);
  if (custom !== undefined) {
    const { problem: code, ...facts } = custom;
    return say(code, { ...special(code, typed(path) ?? shown(got), own), ...facts });
  }
  const expected = kindOf(bare(own));
  if (expected === 'a whole number' && typeof got === 'number') return say('bad-number');
  return say('wrong-kind', { expected, ...howTo(expected, got, typed(path)) });
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What the schema says of a value that it refuses: the problem's name, and facts if it knows some. */
type Custom = ProblemFacts & { readonly problem: ProblemCode };

function customOf(issue: Issue): Custom | undefined {
  return issue.code === 'custom' ? (issue.params as Custom | undefined) : undefined;
}

/** `date: 2026` is a number to YAML, but what is wrong with it is that it is no date. */
function customOfTyped(
  schema: z.ZodType | undefined,
  typed: string | undefined,
  got: unknown,
): Custom | undefined {
  if (typed === undefined || typeof got === 'string') return undefined;
  const issue = bare(schema)?.safeParse(typed).error?.issues[0];
  return issue && customOf(issue);
}

/** What to type where a value is of the wrong kind. */
function howTo(expected: string, got: unknown, typed: string | undefined): ProblemFacts {
  if (expected === 'a list')
    return { other: 'Write one item a line, each after "- ", or all in brackets: [one, two].' };
  if (expected === 'a whole number' && typeof got === 'string' && /^[\d.,' ]+$/u.test(got))
    return { other: `Write digits only: ${got.replace(/\D/gu, '')}.` };
  if (expected !== 'text') return {};
  return {
    other:
      typeof got === 'object'
        ? 'Write one text, not a list or a group of fields.'
        : `Put it in quotes: "${typed ?? shown(got)}".`,
  };
}

/** What some problems say beyond the value: the nearest right one, the reason. */
function special(code: ProblemCode, written: string, schema: z.ZodType | undefined): ProblemFacts {
  const got = inTypographicQuotes(written) ?? written;
  switch (code) {
    case 'not-a-date':
      return { nearest: (takesTime(schema) ? nearestTime : nearestDate)(got) };
    case 'bad-tag':
      return { nearest: nearestTag(got) };
    case 'bad-server-name':
      return serverNameFacts(written);
    case 'not-a-colour':
      return { nearest: nearestColour(got) };
    case 'not-an-email':
      return { nearest: emailIn(got) };
    case 'not-a-site-address':
      return { nearest: siteAddressIn(got) };
    case 'not-a-web-address':
      return { nearest: /^[\w-]+(\.[\w-]+)+(\/\S*)?$/u.test(got) ? `https://${got}` : undefined };
    default:
      return {};
  }
}

/** Tells whether a field for a day takes a time, too. */
function takesTime(schema: z.ZodType | undefined): boolean {
  return bare(schema)?.safeParse('2025-01-09T14:30').success === true;
}

/** The colour that was meant, or the nearest to it that the site can use. */
function nearestColour(got: string): string | undefined {
  const meant = meantColour(got);
  return meant && writeRgb(readableColour(meant));
}

function fieldPath(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function valueAt(whole: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    whole,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

/** The kind of value a field takes, in a writer's words. */
function kindOf(schema: z.ZodType | undefined): string {
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodObject) return 'a group of fields, one a line';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return 'a whole number';
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`;
  return 'text';
}

function meaning(schema: z.ZodType, path: FieldPath): string {
  return fieldSchema(schema, path)?.description ?? '';
}

/** A line to type for a missing field, followed by what the field means. */
function example(schema: z.ZodType, path: FieldPath): string {
  const name = String(path.at(-1) ?? '');
  return `${name}: … (${meaning(schema, path)})`;
}
