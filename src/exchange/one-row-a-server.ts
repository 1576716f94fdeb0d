import { compareAccess } from '../register/access.ts';
import { digestName } from '../register/mask-name.ts';
import type { ListRow } from './list-row.ts';
import { listProblem, type ListProblem } from './problems/list-problem.ts';
import { isPattern } from './reading/name-patterns.ts';

/** The rows of a list, one a server. */
export interface SingleRows {
  readonly rows: readonly ListRow[];
  /**
   * Rows about more servers than can be named, such as a whole top-level domain, one a pattern. No
   * decision can be about them, but a server may enforce them.
   */
  readonly patterns: readonly ListRow[];
  /** One for each row about a server which has one already. */
  readonly problems: readonly ListProblem[];
}

/**
 * Makes one row of those about the same server, which a digest may name, too. Of two that differ, the
 * milder counts. If either asks that the name be masked, it is: that is the milder of the two as well.
 *
 * @param rows what a list says, in its order
 */
export function oneRowAServer(rows: readonly ListRow[]): SingleRows {
  const byDigest = new Map(
    rows.some(({ server }) => server === undefined)
      ? rows.flatMap(({ server }) => (server === undefined ? [] : [[digestName(server), server]]))
      : [],
  );
  const byName = new Map<string, ListRow>();
  const problems: ListProblem[] = [];
  for (const row of rows) {
    const { digest = String(row.line) } = row;
    const name = row.server ?? byDigest.get(digest) ?? digest;
    const first = byName.get(name);
    if (first === undefined) {
      byName.set(name, row);
      continue;
    }
    const both = together(first, row);
    byName.set(name, both);
    const comment = [first, row].map((one) => one.comment).find((words) => words !== both.comment);
    problems.push(
      listProblem('duplicate-server', row.line, {
        got: row.server ?? row.masked,
        other: first.line,
        comment,
        about: isAlike(first, row) ? undefined : [row.server ?? row.masked ?? ''],
      }),
    );
  }
  const all = [...byName.values()];
  const patterns = all.filter(isWide);
  const named = patterns.length === 0 ? all : all.filter((row) => !isWide(row));
  return { rows: named, patterns, problems };
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

function together(a: ListRow, b: ListRow): ListRow {
  const [mild, other] = compareAccess(b.access, a.access) < 0 ? [b, a] : [a, b];
  const same = mild.access === other.access;
  const obfuscated = mild.obfuscated === true || other.obfuscated === true;
  return {
    ...mild,
    server: mild.server ?? other.server,
    ...(obfuscated ? { obfuscated } : {}),
    ...(same
      ? {
          comment: mild.comment ?? other.comment,
          reject: mild.reject?.filter((what) => other.reject?.includes(what)),
        }
      : {}),
  };
}
