import type { Format, ListReading } from './format.ts';
import { LIMITS } from '../schema/limits.ts';
import { listProblem, tooMany } from './problems/list-problem.ts';
import { listProblemWords, type ListProblemSentences } from './problems/list-problem-words.ts';
import { hintsAbove, type ListHint } from './list-hint.ts';
import type { ListRow, UnsaidRow } from './list-row.ts';
import { oneRowAServer } from './one-row-a-server.ts';
import { sniffFormat } from './sniff-format.ts';

/** A list read, with the format it is in; undefined where it is none. */
export interface WholeReading extends ListReading {
  readonly format: Format | undefined;
  /**
   * Rows about more servers than can be named, such as a whole top-level domain, one a pattern. No
   * decision can be about them, but a server may enforce them.
   */
  readonly patterns: readonly ListRow[];
  /** What the lines above its rows seem to say is done to its servers. */
  readonly heads: readonly ListHint[];
}

/**
 * Reads another software's list: finds out its format unless it is named, reads it, and makes one
 * row of those about the same server. What is done to the servers of unsaid rows is not settled here:
 * `listedAs` does.
 *
 * @param text the whole text
 * @param named the format, where it is known
 */
export function readList(text: string, named?: Format): WholeReading {
  const format = named ?? sniffFormat(text);
  const refused = { heads: [], rows: [], patterns: [] };
  if ('code' in format) return { ...refused, format: undefined, problems: [format] };
  const lines = countLines(text);
  if (lines > LIMITS.listLines) return { ...refused, format, problems: [tooMany('lines', lines)] };
  const reading = withoutCanaries(format.read(text));
  const { rows, unsaid = [], problems } = reading;
  const count = rows.length + unsaid.length;
  if (count > LIMITS.listRows) return { ...refused, format, problems: [tooMany('rows', count)] };
  const single = oneRowAServer(rows);
  return {
    ...reading,
    format,
    ...single,
    heads: format.unit === 'line' ? hintsAbove(text) : [],
    problems: [...problems, ...single.problems].toSorted((a, b) => a.line - b.line),
  };
}

/**
 * Tells whether a list is refused whole.
 *
 * @param reading what was read of it
 */
export function isRefused({ problems }: ListReading): boolean {
  return problems.some(({ code }) => {
    const words: ListProblemSentences = listProblemWords[code];
    return words.costs === 'list';
  });
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Without rows that are no servers: IFTAS marks those it watches by in their comments. */
function withoutCanaries(reading: ListReading): ListReading {
  const { rows, unsaid = [], problems } = reading;
  const canaries = [...rows, ...unsaid].filter(isCanary);
  if (canaries.length === 0) return reading;
  return {
    ...reading,
    rows: rows.filter((row) => !isCanary(row)),
    unsaid: unsaid.filter((row) => !isCanary(row)),
    problems: [
      ...problems,
      ...canaries.map(({ line, server, masked }) =>
        listProblem('canary-row', line, { got: server ?? masked }),
      ),
    ],
  };
}

function isCanary({ comment = '' }: UnsaidRow): boolean {
  return /\biftas:canary\b/iu.test(comment);
}
