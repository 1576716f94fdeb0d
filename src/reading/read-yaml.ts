import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import type { FieldPath, Position } from '../schema/content.ts';

/** A YAML text as a value, with the way back to where each part was written. */
export interface YamlReading {
  /** The value, or undefined where the text could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly at: (path: FieldPath) => Position;
  /** Where the name of a field stands, for problems with the name itself. */
  readonly atKey: (path: FieldPath) => Position;
}

/** What to type for the syntax errors that writers meet most, by the code the parser gives them. */
const cures: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY:
    'A colon inside a sentence ends it for YAML. Put the whole sentence in quotes, or begin it with >- on a line of its own.',
  TAB_AS_INDENT: 'Use spaces at the beginning of a line, not tabs.',
  BAD_INDENT: 'Begin the line with as many spaces as its neighbours.',
  MISSING_CHAR:
    'Something that was opened is not closed: look for a quote or bracket without its partner.',
  BAD_SCALAR_START: 'A sentence that begins with @, ` or % needs quotes around it.',
  UNEXPECTED_TOKEN: 'Put the text in quotes, or correct the spaces at the beginning of the line.',
};

/**
 * Reads YAML (1.2, core schema: dates stay text) with positions.
 *
 * @param text the YAML text
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 */
export function readYaml(text: string, file: string, linesBefore = 0): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const problems = document.errors.map((error) =>
    error.code === 'DUPLICATE_KEY'
      ? problem('duplicate-field', file, place(error.pos[0]), { got: wordAt(text, error.pos[0]) })
      : problem('yaml-syntax', file, place(error.pos[0]), {
          got: error.message,
          ...(cures[error.code] === undefined ? {} : { expected: cures[error.code] as string }),
        }),
  );
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      problems.push(
        problem('yaml-syntax', file, place(0), {
          got: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  }
  return {
    value,
    problems,
    at: (path) => place(offsetOf(document, path, 'value')),
    atKey: (path) => place(offsetOf(document, path, 'key')),
  };
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
