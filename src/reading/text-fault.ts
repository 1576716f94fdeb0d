import { problem, type Problem, type ProblemCode } from '../problems/problem.ts';
import { byteLength } from '../schema/byte-length.ts';
import { LIMITS } from '../schema/limits.ts';
import { textBlocks, type TextBlock } from './text-blocks.ts';

/** What is found to be too much: what has it, how much, and how much it may have. */
type Excess = readonly [code: ProblemCode, other: string, got: string, expected: string];

/**
 * What keeps a text from being read at all. The parsers of Markdown and MDX hold the signs of a
 * paragraph against each other, and go into quotations, lists, tags and brackets as deep as these
 * stand in each other: what would take them long is found here first, in one go through the text.
 *
 * @param body the text below the front matter, its lines ended by line feeds
 * @param format `md` or `mdx`
 * @param file its file, for problems
 * @param linesBefore how many lines of the file come before the text
 */
export function textFault(
  body: string,
  format: 'md' | 'mdx',
  file: string,
  linesBefore: number,
): Problem | undefined {
  const say = (line: number, [code, other, got, expected]: Excess): Problem =>
    problem(code, file, { line: linesBefore + line, column: 1 }, { other, got, expected });
  const whole =
    large('The text', byteLength(body), LIMITS.textBytes, 'bytes') ??
    large('The text', body.split('\n').length, LIMITS.textLines, 'lines');
  if (whole !== undefined) return say(1, whole);
  let signs = 0;
  let cells = 0;
  for (const block of textBlocks(body, format)) {
    signs += block.signs > LIMITS.fewSigns ? block.signs : 0;
    cells += block.cells;
    if (block.code > LIMITS.textCode) {
      const at = { line: linesBefore + block.line, column: 1 };
      return problem('code-in-text', file, at, { got: body.split('\n')[block.line - 1] ?? '' });
    }
    const found =
      excessOf(block) ??
      large(
        'The text up to here',
        block.parts,
        LIMITS.textParts,
        'lists, quotations, footnotes and underlined headings',
      ) ??
      large('The tables up to here', cells, LIMITS.tableCells, 'cells') ??
      (signs > LIMITS.textSigns
        ? ([
            'too-many-signs',
            'All crowded paragraphs up to here together',
            `${signs}`,
            `${LIMITS.textSigns}`,
          ] as const)
        : undefined);
    if (found !== undefined) return say(block.line, found);
  }
  return undefined;
}

function large(what: string, count: number, most: number, unit: string): Excess | undefined {
  return count > most ? ['too-large', what, `${count} ${unit}`, `${most}`] : undefined;
}

function excessOf({ depth, letters, lines, signs }: TextBlock): Excess | undefined {
  const { textNesting, paragraphLetters, paragraphLines, paragraphSigns } = LIMITS;
  if (depth > textNesting)
    return ['too-deep', 'Quotations, lists, tags or brackets', '', `${textNesting}`];
  if (letters > paragraphLetters)
    return ['too-long', 'The paragraph', `${letters} characters`, `${paragraphLetters}`];
  if (lines > paragraphLines)
    return ['too-long', 'The paragraph', `${lines} lines`, `${paragraphLines}`];
  return signs > paragraphSigns
    ? ['too-many-signs', 'The paragraph', `${signs}`, `${paragraphSigns}`]
    : undefined;
}
