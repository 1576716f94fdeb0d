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
import { EnforcedEntries, type Enforced } from './enforced-entries.ts';
import type { ListReading } from '../format.ts';
import { judge, type Answer, type Wanted } from './judge.ts';
import { MaskedEntries, type MaskedEntry } from './masked-entries.ts';
import { saidHere } from './said-here.ts';
import type { SoftwarePowers } from './software-powers.ts';
import { unmaskRows } from './unmask-rows.ts';

/** What a server says that it enforces. */
export interface EnforcedList extends ListReading {
  readonly coverage: Coverage;
  readonly powers: SoftwarePowers;
}

/** What a server enforces against what the register says. */
export interface Comparison {
  /** In the order of names, masked ones behind them. */
  readonly differences: readonly Difference[];
  /** In the same order. */
  readonly uncertain: readonly Uncertainty[];
  /** How many servers were compared. */
  readonly servers: number;
}

/**
 * Compares what a server enforces with what the register says. A decision applies to the servers
 * below its own, and so does an entry on the server where its software does that. Masked entries are
 * matched by their digests; one without a digest is matched by its letters, and only as a maybe.
 *
 * @param list what the server says that it enforces
 * @param register the register, built in clear
 * @param today the day, as `YYYY-MM-DD`
 */
export function compareRegister(list: EnforcedList, register: Register, today: string): Comparison {
  const said = new Map(rowsOn(register, today).map((row) => [row.server.name, row]));
  const { named, masked } = unmaskRows(list, [...said.keys()]);
  const { coverage, powers } = list;
  const entries = new EnforcedEntries(named, coverage, powers, today);
  const names = [...new Set([...said.keys(), ...entries.names])].toSorted(compareText);
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
    const one = { server, hidden, here, there: thereOf(found) };
    const mayBeMasked = !entries.has(server) && veiled.mayBe(server);
    const { certain, doubtful } = judge(wanted, found, answer, mayBeMasked);
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
  return { differences, uncertain, servers: names.length + masked.length };
}

function wantedOf({ access, reject }: Here): Wanted {
  if (access === 'suspended') return { level: 'suspended', reject: [] };
  return { level: access === 'limited' ? 'limited' : 'open', reject };
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
