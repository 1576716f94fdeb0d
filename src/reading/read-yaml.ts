import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { errorMessage } from '../problems/error-message.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { FieldPath, Position } from '../schema/content.ts';
import { recordFault } from './record-fault.ts';
import { yamlFault } from './yaml-fault.ts';

/** A YAML text as a value, with the way back to where each part was written. */
export interface YamlReading {
  /** The value, or undefined where the text could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly at: (path: FieldPath) => Position;
  /** Where the name of a field stands, for problems with the name itself. */
  readonly atKey: (path: FieldPath) => Position;
  /** A single value as it was typed: `29.0`, where the value is the number 29. */
  readonly typed: (path: FieldPath) => string | undefined;
}

/**
 * Reads YAML (1.2, core schema: dates stay text) with positions.
 *
 * @param text the YAML text
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 */
export function readYaml(text: string, file: string, linesBefore = 0): YamlReading {
  const fault = recordFault(text, file, linesBefore);
  if (fault !== undefined)
    return {
      value: undefined,
      problems: [fault],
      at: () => fault,
      atKey: () => fault,
      typed: () => undefined,
    };
  const { document, lines } = parse(text);
  const placeIn = (offset: number, counter: LineCounter): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const place = (offset: number): Position => placeIn(offset, lines);
  const problems: Problem[] = [];
  for (const error of firstOnEachLine([...document.errors, ...duplicates(document)], place)) {
    if (typeof error === 'number') {
      const got = wordAt(text, error);
      problems.push(problem('duplicate-field', file, place(error), { got }));
      continue;
    }
    const { code, offset, hidesMore } = yamlFault(error, text);
    problems.push(problem('yaml-syntax', file, place(offset), { got: code, other: error.message }));
    if (hidesMore) break;
  }
  for (const { text: lost, offset } of lostTexts(document, text))
    problems.push(problem('lost-text', file, place(offset), { got: lost }));
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      problems.push(
        problem('yaml-syntax', file, place(firstAlias(document)), {
          got: 'TOO_MANY_ALIASES',
          other: errorMessage(error),
        }),
      );
    }
  }
  return { value, problems, ...finder(text, placeIn) };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  // The parser would hold each key against all others of its group.
  const settings = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  return { document: parseDocument(text, settings), lines };
}

/**
 * Finds places in a text by parsing it again when the first is asked for: of ten thousand records
 * hardly one has a problem, and their syntax trees would fill the memory.
 */
function finder(
  text: string,
  place: (offset: number, lines: LineCounter) => Position,
): Pick<YamlReading, 'at' | 'atKey' | 'typed'> {
  let again: Parsed | undefined;
  const parsed = (): Parsed => (again ??= parse(text));
  const find = (path: FieldPath, want: 'key' | 'value'): Position => {
    const { document, lines } = parsed();
    return place(offsetOf(document, path, want), lines);
  };
  return {
    at: (path) => find(path, 'value'),
    atKey: (path) => find(path, 'key'),
    typed: (path) => {
      let node: unknown = parsed().document.contents;
      for (const step of path)
        node = isMap(node)
          ? pairOf(node, step)?.value
          : isSeq(node)
            ? node.items[Number(step)]
            : undefined;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** What the parser complains about, or where a field begins that stood before. */
type Fault = YAMLError | number;

/** What follows from an error on the same line would only hide it. */
function firstOnEachLine(
  faults: readonly Fault[],
  place: (offset: number) => Position,
): readonly Fault[] {
  const offsetOf = (fault: Fault): number => (typeof fault === 'number' ? fault : fault.pos[0]);
  const inOrder = faults.toSorted((a, b) => offsetOf(a) - offsetOf(b));
  return [...Map.groupBy(inOrder, (fault) => place(offsetOf(fault)).line).values()].flatMap(
    (same) => same.slice(0, 1),
  );
}

/** Where fields begin whose names stood in the same group before. */
function duplicates(document: Document): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) found.push(startOf(key) ?? 0);
        known.add(key.value);
      }
    },
  });
  return found;
}

/**
 * What YAML takes for a remark, a tag or an anchor and is none: `reason: We limit #spam` and
 * `reason: !spam again` would lose a word in silence. An anchor is one where an alias leads to it.
 */
function lostTexts(document: Document, text: string): { text: string; offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  const aliases = new Set<string>();
  visit(document, {
    Alias: (_key, { source }) => {
      aliases.add(source);
    },
  });
  visit(document, {
    Node: (_key, node) => {
      const start = startOf(node) ?? 0;
      const [remark = ''] = node.comment?.split('\n') ?? [];
      if (isScalar(node) && node.type === 'PLAIN' && /^\S/u.test(remark))
        found.push({ text: `#${remark}`, offset: start });
      if (isAlias(node)) return;
      const isLost = {
        '!': node.tag !== undefined,
        '&': node.anchor !== undefined && !aliases.has(node.anchor),
      };
      if (isLost['!'] || isLost['&'])
        for (const { sign, offset } of propertiesBefore(text, start))
          if (isLost[sign]) found.push({ text: wordAt(text, offset), offset });
    },
  });
  return found;
}

/** The tag and the anchor that stand in front of a node, from the node backwards. */
function* propertiesBefore(
  text: string,
  start: number,
): Generator<{ readonly sign: '!' | '&'; readonly offset: number }> {
  for (let end = start; end > 0;) {
    while (/\s/u.test(text[end - 1] ?? '')) end -= 1;
    while (/[^\s,[\]{}]/u.test(text[end - 1] ?? '')) end -= 1;
    const sign = text[end];
    if (sign !== '!' && sign !== '&') return;
    yield { sign, offset: end };
  }
}

function firstAlias(document: Document): number {
  let first: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      first = startOf(node);
      return visit.BREAK;
    },
  });
  return first ?? 0;
}

/** How many characters of a word a problem quotes. */
const QUOTED = 200;

function wordAt(text: string, offset: number): string {
  return /^[^:\s]*/u.exec(text.slice(offset, offset + QUOTED))?.[0] ?? '';
}

const fields = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** A field of a group, the first of that name. */
function pairOf(group: YAMLMap, name: string | number): Pair | undefined {
  let known = fields.get(group);
  if (known === undefined) {
    const named = group.items.flatMap((pair) =>
      isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
    );
    known = new Map(named.toReversed());
    fields.set(group, known);
  }
  return known.get(String(name));
}

/** Follows a path as far as it goes and answers where the last part that exists was written. */
function offsetOf(document: Document, path: FieldPath, want: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      const key = startOf(pair.key) ?? offset;
      const value =
        isScalar(pair.value) && pair.value.value === null ? undefined : startOf(pair.value);
      offset = (last && want === 'key' ? key : value) ?? key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
