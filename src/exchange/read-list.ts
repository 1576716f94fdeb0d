import { compareAccess } from '../register/access.ts';
import type { Format, ListReading } from './format.ts';
import { LIMITS } from '../schema/limits.ts';
import { listProblem, tooMany, type ListProblem } from './problems/list-problem.ts';
import { listProblemWords, type ListProblemSentences } from './problems/list-problem-words.ts';
import type { ListRow } from './list-row.ts';
import { isPattern } from './reading/name-patterns.ts';
import { sniffFormat } from './sniff-format.ts';

/** A list read, with the format it is in; undefined where it is none. */
export interface WholeReading extends ListReading {
  readonly format: Format | undefined;
  /**
   * Rows about more servers than can be named, such as a whole top-level domain, one a pattern. No
   * decision can be about them, but a server may enforce them.
   */
  readonly patterns: readonly ListRow[];
}

/**
 * Reads another software's list: finds out its format unless it is named, reads it, and makes one
 * row of those about the same server. Of two rows that differ, the milder counts.
 *
 * @param text the whole text
 * @param named the format, where it is known
 */
export function readList(text: string, named?: Format): WholeReading {
  const format = named ?? sniffFormat(text);
  if ('code' in format) return { format: undefined, rows: [], patterns: [], problems: [format] };
  const lines = countLines(text);
  if (lines > LIMITS.listLines)
    return { format, rows: [], patterns: [], problems: [tooMany('lines', lines)] };
  const { rows, problems } = withoutCanaries(format.read(text));
  if (rows.length > LIMITS.listRows)
    return { format, rows: [], patterns: [], problems: [tooMany('rows', rows.length)] };
  const single = withoutDoubles(rows);
  return {
    format,
    rows: single.rows.filter((row) => !isWide(row)),
    patterns: single.rows.filter(isWide),
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
function withoutCanaries({ rows, problems }: ListReading): ListReading {
  const isCanary = ({ comment = '' }: ListRow): boolean => /\biftas:canary\b/iu.test(comment);
  const canaries = rows.filter(isCanary);
  if (canaries.length === 0) return { rows, problems };
  return {
    rows: rows.filter((row) => !isCanary(row)),
    problems: [
      ...problems,
      ...canaries.map(({ line, server, masked }) =>
        listProblem('canary-row', line, { got: server ?? masked }),
      ),
    ],
  };
}

function withoutDoubles(rows: readonly ListRow[]): ListReading {
  const byName = new Map<string, ListRow>();
  const problems: ListProblem[] = [];
  for (const row of rows) {
    const name = row.server ?? row.digest ?? String(row.line);
    const first = byName.get(name);
    if (first !== undefined)
      problems.push(
        listProblem('duplicate-server', row.line, {
          got: row.server ?? row.masked,
          other: first.line,
          about: isAlike(first, row) ? undefined : [row.server ?? row.masked ?? ''],
        }),
      );
    byName.set(name, first === undefined ? row : milder(first, row));
  }
  return { rows: [...byName.values()], problems };
}

function isWide({ server }: ListRow): boolean {
  return server !== undefined && isPattern(server);
}

/** Whether two rows about one server do the same to it. */
function isAlike(a: ListRow, b: ListRow): boolean {
  const [one, other] = [a, b].map(({ access, reject, until, allowed, retracted }) =>
    JSON.stringify([access, reject?.toSorted(), until, allowed === true, retracted === true]),
  );
  return one === other;
}

/** The milder of two rows about one server; of what each rejects, only what both do. */
function milder(a: ListRow, b: ListRow): ListRow {
  const [mild, other] = compareAccess(b.access, a.access) < 0 ? [b, a] : [a, b];
  if (mild.access !== other.access) return mild;
  return { ...mild, reject: mild.reject?.filter((what) => other.reject?.includes(what)) };
}
