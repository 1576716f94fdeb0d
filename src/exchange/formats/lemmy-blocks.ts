import { addDays } from '../../schema/plain-date.ts';
import type { State } from '../../register/state.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { lastDayBefore } from '../reading/last-day-before.ts';
import { UNBLOCKED } from '../list-row.ts';
import { listProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { stateComment } from '../writing/state-comment.ts';
import { suspensions } from '../writing/suspensions.ts';
import { unsaidAccess } from '../writing/unsaid-access.ts';
import { writeEach } from '../writing/write-each.ts';
import { writeJson } from '../writing/write-json.ts';

/** Lemmy takes an end that is further away for no end at all. */
const LONGEST_DAYS = 3650;

/** The body of one call. */
interface LemmyBlock {
  readonly instance: string;
  readonly block: boolean;
  readonly reason: string;
  /** Unix time in seconds. */
  readonly expires_at?: number;
}

/**
 * The calls that block servers in Lemmy 1.0, and those that unblock what once was suspended: each
 * item is the body of one `POST /api/v4/admin/instance/block`. Lemmy has no import of lists, its
 * page for teams takes one server at a time, and a call needs a reason, which its public log shows.
 * A block is about the very name, not about servers below it.
 * Source: LemmyNet/lemmy, crates/api/api/src/site/admin_block_instance.rs and `limit_expire_time`
 * in crates/api/api_utils/src/utils.rs.
 */
export const lemmyBlocks: WrittenFormat = {
  name: 'lemmy-blocks',
  mediaType: 'application/json',
  unit: 'item',
  software: 'lemmy',
  coverage: COVERS.suspended,
  file: 'lists/lemmy-blocks.json',
  shownTo: 'everyone',
  matches: ({ json }) =>
    Array.isArray(json) &&
    json.some((item) => isGroup(item) && 'instance' in item && 'block' in item),
  read,
  write,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(text, 'an array of {instance, block, reason}');
  return readEach(items, found, readRow);
}

function readRow({ line, field, text }: ListItem): RowReading {
  const named = clearServer(text('instance') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const block = field('block');
  if (typeof block !== 'boolean') {
    const got = `block: ${block === undefined ? 'nothing' : JSON.stringify(block)}`;
    const expected = 'block: true or false';
    const facts = { got, expected, about: [named.server] };
    return { problems: [listProblem('not-an-item', line, facts)] };
  }
  const base = { line, server: named.server, reject: undefined, comment: text('reason') };
  if (!block) return { row: { ...base, ...UNBLOCKED }, problems: named.notices };
  const seconds = field('expires_at');
  const until = typeof seconds === 'number' ? lastDayBefore(seconds * 1000) : undefined;
  return {
    row: { ...base, access: 'suspended', until },
    problems:
      seconds !== undefined && until === undefined
        ? [
            ...named.notices,
            listProblem('bad-date', line, {
              field: 'expires_at',
              got: JSON.stringify(seconds),
              about: [named.server],
            }),
          ]
        : named.notices,
  };
}

function write({ rows, today }: Listing): ListText {
  const { items, dropped } = writeEach<LemmyBlock>(rows, (row) => {
    const { server, state, decision, lastDayOfAccess: until } = row;
    const unsaid = unsaidAccess(state.access);
    if (suspensions(decision.history, today).length === 0) return { items: [], dropped: [unsaid] };
    if (server.digest !== undefined) return { items: [], dropped: ['obfuscated'] };
    const call = { instance: server.name, block: unsaid === undefined, reason: reasonOf(state) };
    if (unsaid !== undefined) return { items: [call], dropped: [unsaid !== 'open' && unsaid] };
    const expires_at = expiryOf(until, today);
    return expires_at === undefined
      ? { items: [call], dropped: [until !== undefined && 'no-end', 'no-below'] }
      : { items: [{ ...call, expires_at }], dropped: ['no-below'] };
  });
  return { text: writeJson(items), dropped };
}

/** Lemmy requires a reason, so one that is not given is empty. */
function reasonOf(state: State): string {
  return stateComment(state) ?? '';
}

function expiryOf(until: string | undefined, today: string): number | undefined {
  return until === undefined || until >= addDays(today, LONGEST_DAYS)
    ? undefined
    : Date.parse(addDays(until, 1)) / 1000;
}
