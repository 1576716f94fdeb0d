import { z } from 'zod';
import { compareText } from '../../schema/compare-text.ts';
import { LIMITS } from '../../schema/limits.ts';
import {
  listedDecision,
  REGISTER_SCHEMA_FILE,
  registerDocument,
  type RegisterDocument,
} from '../../schema/register-document.ts';
import { listProblem, tooMany, type ListProblem } from '../problems/list-problem.ts';
import { isGroup, readJson } from './read-json.ts';
import { readServer } from './read-server.ts';

/** A document as far as it could be read. */
export interface RegisterReading {
  readonly document: RegisterDocument;
  /** The number of each decision in the text, from 1. */
  readonly lines: readonly number[];
  readonly problems: readonly ListProblem[];
}

/** The document without what its decisions say. */
const frame = registerDocument.extend({ decisions: z.array(z.unknown()) });

/**
 * Reads a document that Candor wrote, perhaps a later one: fields that are not known are kept out and
 * said once, and a decision that cannot be read is one problem, while the others are read.
 *
 * @param text the whole text
 * @returns the document, or what is wrong with the whole of it
 */
export function readRegisterDocument(
  text: string,
): RegisterReading | { readonly problem: ListProblem } {
  const whole = readJson(text);
  if ('problem' in whole) return whole;
  const unknown = new Set<string>();
  const framed = readKnown(frame, whole.value, [], unknown);
  if ('issue' in framed) {
    const { path, message } = framed.issue;
    const facts = {
      got: `${path.join('.')}: ${message}`,
      expected: `a document after ${REGISTER_SCHEMA_FILE}`,
    };
    return { problem: listProblem('unknown-shape', 0, facts) };
  }
  const { decisions: all, ...rest } = framed.data;
  if (all.length > LIMITS.listLines) return { problem: tooMany('rows', all.length) };
  const decisions: RegisterDocument['decisions'] = [];
  const lines: number[] = [];
  const problems: ListProblem[] = [];
  for (const [index, one] of all.entries()) {
    const reading = readKnown(listedDecision, one, ['decisions'], unknown);
    if ('issue' in reading) problems.push(unreadDecision(one, reading.issue, index + 1));
    else {
      decisions.push(reading.data);
      lines.push(index + 1);
    }
  }
  const got = [...unknown].toSorted(compareText).join(', ');
  const notice = unknown.size === 0 ? [] : [listProblem('unknown-field', 0, { got })];
  return { document: { ...rest, decisions }, lines, problems: [...notice, ...problems] };
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/**
 * What a strict schema makes of a value without the fields that it does not know.
 *
 * @param schema the schema
 * @param value a value of JSON
 * @param within the names of the fields above it
 * @param unknown takes the names of fields that are not known, with those above them
 */
function readKnown<Known>(
  schema: z.ZodType<Known>,
  value: unknown,
  within: readonly string[],
  unknown: Set<string>,
): { readonly data: Known } | { readonly issue: Issue } {
  const whole = schema.safeParse(value);
  if (whole.success) return whole;
  const known = structuredClone(value);
  for (const issue of whole.error.issues)
    if (issue.code === 'unrecognized_keys') {
      const group = valueAt(known, issue.path);
      for (const key of issue.keys) {
        if (isGroup(group)) Reflect.deleteProperty(group, key);
        const names = issue.path.filter((part) => typeof part === 'string');
        unknown.add([...within, ...names, key].join('.'));
      }
    }
  const rest = schema.safeParse(known);
  if (rest.success) return rest;
  const [issue = { path: [], message: '' }] = rest.error.issues;
  return { issue };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path)
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  return at;
}

function unreadDecision(decision: unknown, { path }: Issue, line: number): ListProblem {
  const at = valueAt(decision, path);
  const got = at === undefined ? 'missing' : typeof at === 'string' ? at : JSON.stringify(at);
  const field = path.length === 0 ? undefined : path.join('.');
  return listProblem('unread-decision', line, { field, got, about: namesIn(decision) });
}

/** The names of the servers of a decision, in clear or masked, as far as it has any. */
function namesIn(decision: unknown): readonly string[] {
  const servers = isGroup(decision) ? decision['servers'] : undefined;
  return (Array.isArray(servers) ? servers : []).flatMap((server: unknown) => {
    const name = isGroup(server) ? server['name'] : undefined;
    const reading = typeof name === 'string' ? readServer(name) : undefined;
    if (reading === undefined || 'fault' in reading) return [];
    return ['server' in reading ? reading.server : reading.masked];
  });
}
