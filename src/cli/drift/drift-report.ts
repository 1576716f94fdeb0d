import type { Comparison, Outcome } from '../../exchange/drift/compare-register.ts';
import type { Coverage } from '../../exchange/coverage.ts';
import type {
  Aspect,
  Compared,
  Difference,
  DifferenceKind,
  Doubt,
} from '../../exchange/drift/difference.ts';
import { doubtWords } from '../../exchange/drift/drift-words.ts';
import { driftAdvice } from '../../exchange/drift/drift-advice.ts';
import { isMasked } from '../../schema/nearest-server-name.ts';
import type { ListProblem } from '../../exchange/problems/list-problem.ts';
import type { Software } from '../../network/server-list.ts';
import type { Access } from '../../register/access.ts';
import { digestName, maskName } from '../../register/mask-name.ts';
import type { Reject } from '../../schema/decision.ts';

/** A server in the report, its names as they may be shown. */
export interface ReportedServer {
  readonly server: string;
  /** SHA-256 of the clear name, where the register masks the name. */
  readonly digest?: string;
  readonly what: readonly Aspect[];
  readonly register: {
    readonly access: Access;
    readonly reject: readonly Reject[];
    /** The file's name without ending; null without one, or where it may not be shown. */
    readonly decision: string | null;
    /** The server above whose decision it is; null where it is its own. */
    readonly from: string | null;
    readonly ended: string | null;
    readonly announced: string | null;
  };
  readonly enforced: {
    /** Null where it is not told. */
    readonly access: Access | null;
    /** Null where it is not told. */
    readonly reject: readonly Reject[] | null;
    readonly from: string | null;
  };
}

/** All that a comparison found, ready to be printed, and itself what `--format json` prints. */
export interface DriftReport {
  /** Raised whenever a reader of the last one would have to change. */
  readonly version: 2;
  readonly outcome: Outcome;
  /** What was compared: an address, or the name of a file. */
  readonly server: string;
  readonly date: string;
  readonly software: Software | null;
  readonly list: Coverage & { readonly url: string | null; readonly format: string };
  /** How many servers were compared. */
  readonly servers: number;
  readonly differences: readonly (ReportedServer & {
    readonly kind: DifferenceKind;
    readonly advice: string;
  })[];
  readonly uncertain: readonly (ReportedServer & {
    readonly because: Doubt;
    readonly advice: string;
  })[];
  /** Entries of the server that could not be read. */
  readonly unread: readonly Pick<ListProblem, 'line' | 'code'>[];
}

/** Why nothing could be found out. */
export interface UnknownReport {
  readonly version: 2;
  readonly outcome: 'unknown';
  readonly server: string | null;
  readonly problem: {
    /** The permanent name of a problem with the server, or `unreadable`. */
    readonly code: string;
    readonly what: string;
    readonly cure: string;
  };
}

/** The list that was compared. */
export interface ComparedList {
  readonly server: string;
  readonly url: string | null;
  readonly format: string;
  readonly software: Software | null;
  readonly coverage: Coverage;
}

/**
 * Makes a report of a comparison.
 *
 * @param comparison what was found
 * @param list the list that was compared
 * @param date the day, as `YYYY-MM-DD`
 * @param clear whether to show names that are masked in public
 */
export function driftReport(
  { outcome, differences, uncertain, unread, servers }: Comparison,
  { server, url, format, software, coverage }: ComparedList,
  date: string,
  clear: boolean,
): DriftReport {
  const { complete, accesses, rejects } = coverage;
  return {
    version: 2,
    outcome,
    server,
    date,
    software,
    list: { url, format, complete, accesses, rejects },
    servers,
    differences: differences.map((one) => ({
      kind: one.kind,
      ...reported(one, clear),
      advice: adviceOn(one, clear),
    })),
    uncertain: uncertain.map((one) => ({
      because: one.because,
      ...reported(one, clear),
      advice: doubtWords[one.because].cure,
    })),
    unread: unread.map(({ line, code }) => ({ line, code })),
  };
}

function adviceOn(one: Difference, clear: boolean): string {
  const { kind, server, hidden, wide, here, there } = one;
  const from = shownName(there.from, hidden && !clear);
  return driftAdvice({
    kind,
    here,
    there: { ...there, from },
    known: hidden || !isMasked(server),
    wide,
    file: fileOf(one, clear),
  });
}

/** The file of the decision that applies to a server alone, or that one would have. */
function fileOf({ server, hidden, here }: Compared, clear: boolean): string | undefined {
  const own = here.from === undefined ? here.decision : undefined;
  if (hidden && !clear && !(here.group && own !== undefined)) return undefined;
  return `decisions/${own ?? server}.yaml`;
}

function reported(one: Compared, clear: boolean): ReportedServer {
  const { server, hidden, what, here, there } = one;
  const masked = hidden && !clear;
  const { access, reject, decision, group, from, ended, announced } = here;
  const own = decision !== undefined && from === undefined;
  return {
    server: masked ? maskName(server) : server,
    ...(masked && own ? { digest: digestName(server) } : {}),
    what,
    register: {
      access,
      reject,
      decision: masked && !group ? null : (decision ?? null),
      from: shownName(from, masked) ?? null,
      ended: ended ?? null,
      announced: announced ?? null,
    },
    enforced: {
      access: there.access ?? null,
      reject: there.reject ?? null,
      from: shownName(there.from, masked) ?? null,
    },
  };
}

/** A name above a masked one would show it. */
function shownName(name: string | undefined, masked: boolean): string | undefined {
  return name === undefined || !masked ? name : maskName(name);
}
