import type { Register } from '../../register/register.ts';
import { rowsOn } from '../../register/rows.ts';
import { compareText } from '../../schema/compare-text.ts';
import type { Coverage } from '../coverage.ts';
import {
  ASPECTS,
  type Compared,
  type Difference,
  type Doubt,
  type Here,
  type There,
  type Uncertainty,
} from './difference.ts';
import { EnforcedEntries, levelOf, type Enforced } from './enforced-entries.ts';
import type { ListReading } from '../format.ts';
import type { ListRow } from '../list-row.ts';
import type { ListProblem } from '../problems/list-problem.ts';
import { costsRow } from '../problems/say-list-problem.ts';
import { barePattern, isPattern } from '../reading/name-patterns.ts';
import { judge, type Answer, type Wanted } from './judge.ts';
import { MaskedEntries, type MaskedEntry } from './masked-entries.ts';
import { saidHere } from './said-here.ts';
import type { SoftwarePowers } from './software-powers.ts';
import { unmaskRows } from './unmask-rows.ts';
import { isUnsettled, UnreadEntries } from './unread-entries.ts';

/** What a server says that it enforces. */
export interface EnforcedList extends ListReading {
  /** Rows about patterns, which stand for many servers. */
  readonly patterns: readonly ListRow[];
  readonly coverage: Coverage;
  readonly powers: SoftwarePowers;
}

/**
 * What a comparison comes to; the names are permanent.
 *
 * - `same`: the server enforces what the register says, and nothing is uncertain or could not be read
 * - `drift`: something differs for certain
 * - `uncertain`: nothing differs for certain, and not all is certain
 */
export type Outcome = 'same' | 'drift' | 'uncertain';

/** What a server enforces against what the register says. */
export interface Comparison {
  readonly outcome: Outcome;
  /** In the order of names, masked ones behind them. */
  readonly differences: readonly Difference[];
  /** In the same order. */
  readonly uncertain: readonly Uncertainty[];
  /** What is wrong with entries that could not be read. */
  readonly unread: readonly ListProblem[];
  /** How many servers were compared. */
  readonly servers: number;
}

/**
 * Compares what a server enforces with what the register says. A decision applies to the servers
 * below its own, and so does an entry on the server where its software does that, also one for a whole
 * top-level domain, which no decision can be about. Masked entries are matched by their digests; one
 * without a digest is matched by its letters, and only as a maybe. An entry that cannot be read leaves
 * in doubt the servers that it may be about, and no others.
 *
 * @param list what the server says that it enforces
 * @param register the register, built in clear
 * @param today the day, as `YYYY-MM-DD`
 */
export function compareRegister(list: EnforcedList, register: Register, today: string): Comparison {
  const said = new Map(rowsOn(register, today).map((row) => [row.server.name, row]));
  const { named, masked } = unmaskRows(list, [...said.keys()]);
  const { coverage, powers } = list;
  const known = list.patterns.filter(({ server }) => isKnown(server, powers));
  const unknown = list.patterns.flatMap(({ server }) =>
    server === undefined || isKnown(server, powers) ? [] : [server],
  );
  const unclear = new UnreadEntries(list.problems, unknown, powers.below);
  const wide = unmaskRows({ rows: known, problems: [] }, []).named.map((row) => ({
    ...row,
    server: barePattern(row.server),
  }));
  const clear = [...named, ...wide].filter(({ server }) => !unclear.names.has(server));
  const entries = new EnforcedEntries(clear, coverage, powers, today);
  const names = [...new Set([...said.keys(), ...entries.names, ...unclear.names])].toSorted(
    compareText,
  );
  const veiled = new MaskedEntries(masked, [...said.keys()]);
  const allowList =
    !powers.allows &&
    named.some(({ allowed, retracted }) => allowed === true && retracted !== true);
  const answer: Answer = { coverage, powers, allowList };

  const differences: Difference[] = [];
  const uncertain: Uncertainty[] = [];
  for (const server of names) {
    const found = entries.at(server);
    const { here, obfuscated } = saidHere(register, server, today);
    const wanted = wantedOf(here);
    const hidden =
      obfuscated || (found.obfuscated && said.get(server)?.decision.obfuscated !== false);
    const one = { server, hidden, wide: isPattern(server), here, there: thereOf(found) };
    const entered = entries.has(server);
    const doubt = unclear.mayBe(server, entered)
      ? 'unread-entry'
      : !entered && veiled.mayBe(server)
        ? 'may-be-masked'
        : undefined;
    const { certain, doubtful } = judge(wanted, found, answer, doubt);
    if (unclear.names.has(server)) {
      const there = { access: undefined, reject: undefined, from: undefined };
      uncertain.push({ ...one, there, because: 'unread-entry', what: ['access'] });
      continue;
    }
    const kind = kindOf(wanted, found);
    if (certain.length > 0) differences.push({ ...one, kind, what: inOrder(certain) });
    if (certain.length > 0 && kind !== 'differs') continue;
    for (const [because, all] of Map.groupBy(doubtful, (doubt) => doubt.because))
      uncertain.push({ ...one, because, what: inOrder(all.map(({ aspect }) => aspect)) });
  }
  for (const entry of masked) {
    const one = maskedOne(entry);
    const because: Doubt | undefined = veiled.fits(entry, (name) => !entries.has(name))
      ? 'may-be-masked'
      : undefined;
    if (because === undefined) differences.push({ ...one, kind: 'only-there' });
    else uncertain.push({ ...one, because });
  }
  const unread = list.problems.filter((problem) => isUnread(problem, known));
  const told = uncertain.length === 0 && !unread.some(isUnsettled) && coverage.complete;
  const outcome = differences.length > 0 ? 'drift' : told ? 'same' : 'uncertain';
  return { outcome, differences, uncertain, unread, servers: names.length + masked.length };
}

/** Whether a software does to all servers of a pattern what it is told. */
function isKnown(pattern: string | undefined, { below, stars }: SoftwarePowers): boolean {
  if (pattern === undefined || pattern === '*' || below === 'none') return false;
  return stars || (barePattern(pattern) === pattern && !pattern.includes('*'));
}

/** Whether a problem cost an entry that was not compared in another way. */
function isUnread(problem: ListProblem, known: readonly ListRow[]): boolean {
  if (problem.line === 0 || problem.code === 'masked-name') return false;
  return costsRow(problem) && !known.some(({ line }) => line === problem.line);
}

function wantedOf({ access, reject }: Here): Wanted {
  return { level: levelOf(access), reject: access === 'suspended' ? [] : reject };
}

function thereOf({ level, rejected, untold, from }: Enforced): There {
  return {
    access: level === 'open' && rejected.length > 0 ? 'watched' : level,
    reject: rejected.length === 0 && untold.length > 0 ? undefined : rejected,
    from,
  };
}

function kindOf(wanted: Wanted, found: Enforced): Difference['kind'] {
  if (wanted.level === 'open' && wanted.reject.length === 0) return 'only-there';
  return found.level === 'open' && found.rejected.length === 0 ? 'only-here' : 'differs';
}

function maskedOne({ name, access, reject }: MaskedEntry): Compared {
  return {
    server: name,
    hidden: false,
    wide: false,
    what: ['access'],
    here: {
      access: 'open',
      reject: [],
      decision: undefined,
      group: false,
      from: undefined,
      ended: undefined,
      announced: undefined,
    },
    there: { access, reject, from: undefined },
  };
}

function inOrder(what: readonly Compared['what'][number][]): Compared['what'] {
  return ASPECTS.filter((aspect) => what.includes(aspect));
}
