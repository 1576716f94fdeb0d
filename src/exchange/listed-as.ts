import { compareAccess, type Access } from '../register/access.ts';
import type { Coverage } from './coverage.ts';
import { hintIn, type ListHint } from './list-hint.ts';
import type { ListRow, UnsaidRow } from './list-row.ts';
import { oneRowAServer } from './one-row-a-server.ts';
import { listProblem, type ListProblem } from './problems/list-problem.ts';
import { quoted } from './problems/quoted.ts';
import type { WholeReading } from './read-list.ts';

/** What is done to the servers in a list, as a person says it where the list does not. */
export const LISTED_AS = ['suspend', 'limit', 'allow'] as const;
export type ListedAs = (typeof LISTED_AS)[number];

/** What a person says of a list beside what it says itself. */
export interface AboutList {
  /** What it is called: the name of its file, or its address. */
  readonly name?: string | undefined;
  /** What is done to its servers; undefined where nobody has said it. */
  readonly as?: ListedAs | undefined;
}

/**
 * Settles what is done to the servers in a list. Where the list does not say it, nothing is guessed: a
 * person has to, or the list is refused, with what its name and first lines seem to say. The same
 * holds where its name says that it allows whom its rows restrict. What a person says never makes a
 * row harsher than the list does.
 *
 * @param reading what the list says
 * @param about its name, and what a person says is done to its servers
 * @returns the reading without unsaid rows
 */
export function listedAs(reading: WholeReading, { name, as }: AboutList): WholeReading {
  const { rows, patterns, unsaid = [], problems, ...rest } = reading;
  if (as === undefined) {
    const found = unsettled(reading, name);
    const refused = found.some(({ line }) => line === 0);
    const used = refused ? { rows: [], patterns: [] } : { rows, patterns };
    return { ...rest, ...used, problems: inOrder([...problems, ...found]) };
  }
  const said = [
    ...[...rows, ...patterns].map((row) => atMost(row, as)),
    ...unsaid.map((row) => saidRow(row, as)),
  ];
  const single = oneRowAServer(said.toSorted((a, b) => a.line - b.line));
  return { ...rest, ...single, problems: inOrder([...problems, ...single.problems]) };
}

/**
 * What a list tells of all that its server enforces, once a person has said what is done to its
 * servers.
 *
 * @param coverage what a list of its format tells
 * @param reading what the list says
 * @param as what is done to its servers
 */
export function coverageAs(
  coverage: Coverage,
  { rows, unsaid = [] }: WholeReading,
  as: ListedAs | undefined,
): Coverage {
  if (as === undefined || (unsaid.length === 0 && rows.length > 0)) return coverage;
  return as === 'allow'
    ? { complete: false, accesses: [], rejects: [] }
    : { complete: coverage.complete, accesses: [accessAs[as]], rejects: [] };
}

const accessAs = { suspend: 'suspended', limit: 'limited', allow: 'open' } as const;

function saidRow(row: UnsaidRow, as: ListedAs): ListRow {
  return as === 'allow'
    ? { ...row, access: 'open', reject: undefined, allowed: true }
    : { ...row, access: accessAs[as] };
}

function atMost(row: ListRow, as: ListedAs): ListRow {
  const most: Access = accessAs[as];
  if (compareAccess(row.access, most) <= 0) return row;
  return saidRow(row, as);
}

/** What keeps a list from being used until a person says what is done to its servers. */
function unsettled(reading: WholeReading, name: string | undefined): readonly ListProblem[] {
  const { rows, unsaid = [], likeness, heads } = reading;
  const named = name === undefined ? undefined : hintIn('its name', withoutHost(name));
  const hints = [named, ...heads].filter((hint) => hint !== undefined);
  if (unsaid.length > 0 && rows.length > 0)
    return unsaid.map(({ line, server }) =>
      listProblem('row-not-said', line, {
        got: server,
        about: server === undefined ? undefined : [server],
      }),
    );
  if (unsaid.length > 0) {
    const all = [likeness, ...hints.map(hintText)].filter((words) => words !== undefined);
    const got = all.length === 0 ? undefined : all.join(', and ');
    return [listProblem('not-said', 0, { got })];
  }
  const allows = hints.find((hint) => hint.allows);
  const restricts = rows.some(({ access }) => access === 'limited' || access === 'suspended');
  return allows !== undefined && restricts
    ? [listProblem('says-otherwise', 0, { got: hintText(allows) })]
    : [];
}

function hintText({ where, text, word }: ListHint): string {
  return `${where}, ${quoted(text)}, says ${quoted(word)}`;
}

/** Of an address only where the list lies: a server may be called anything. */
function withoutHost(name: string): string {
  return name.replace(/^https?:\/\/[^/]*/iu, '');
}

function inOrder(problems: readonly ListProblem[]): readonly ListProblem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}
