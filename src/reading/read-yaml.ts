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
  type YAMLError,
} from 'yaml';
import { errorMessage } from '../problems/error-message.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { FieldPath, Position } from '../schema/content.ts';
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
  const { document, lines } = parse(text);
  const placeIn = (offset: number, counter: LineCounter): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const place = (offset: number): Position => placeIn(offset, lines);
  const problems: Problem[] = [];
  for (const error of firstOnEachLine(document.errors, place)) {
    if (error.code === 'DUPLICATE_KEY') {
      const got = wordAt(text, error.pos[0]);
      problems.push(problem('duplicate-field', file, place(error.pos[0]), { got }));
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
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
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
      const node = parsed().document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** What follows from an error on the same line would only hide it. */
function firstOnEachLine(
  errors: readonly YAMLError[],
  place: (offset: number) => Position,
): readonly YAMLError[] {
  return [...Map.groupBy(errors, ({ pos }) => place(pos[0]).line).values()].flatMap((same) =>
    same.slice(0, 1),
  );
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
      const { anchor, tag } = node;
      for (const sign of [
        tag === undefined ? undefined : '!',
        anchor === undefined || aliases.has(anchor) ? undefined : '&',
      ]) {
        const before = text.slice(0, start);
        const offset =
          sign === undefined
            ? -1
            : before.search(new RegExp(`${sign}\\S*\\s*([!&]\\S*\\s*)?$`, 'u'));
        if (offset >= 0) found.push({ text: wordAt(text, offset), offset });
      }
    },
  });
  return found;
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

function wordAt(text: string, offset: number): string {
  return /^[^:\s]*/u.exec(text.slice(offset))?.[0] ?? '';
}

/** Follows a path as far as it goes and answers where the last part that exists was written. */
function offsetOf(document: Document, path: FieldPath, want: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
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
