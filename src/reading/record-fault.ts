import { Lexer, Parser } from 'yaml';
import { problem, type Problem } from '../problems/problem.ts';
import { byteLength } from '../schema/byte-length.ts';
import { LIMITS } from '../schema/limits.ts';

/**
 * What keeps a record from being read at all: it is larger than a record may be, or its lists and
 * groups stand too deep in each other for what goes through them. The text is cut into its pieces,
 * which takes time as its length does, and nothing is built from them.
 *
 * @param text the YAML text
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 */
export function recordFault(text: string, file: string, linesBefore: number): Problem | undefined {
  const bytes = byteLength(text);
  if (bytes > LIMITS.recordBytes)
    return problem(
      'too-large',
      file,
      { line: linesBefore + 1, column: 1 },
      { other: 'The record', got: `${bytes} bytes`, expected: String(LIMITS.recordBytes) },
    );
  const lines: number[] = [0];
  const parser = new Parser((offset) => lines.push(offset));
  for (const piece of new Lexer().lex(text)) {
    Array.from(parser.next(piece));
    if (parser.stack.length > LIMITS.recordNesting)
      return problem(
        'too-deep',
        file,
        {
          line: linesBefore + lines.length,
          column: parser.offset - piece.length - (lines.at(-1) ?? 0) + 1,
        },
        { other: 'Lists and groups of fields', expected: String(LIMITS.recordNesting) },
      );
  }
  return undefined;
}
