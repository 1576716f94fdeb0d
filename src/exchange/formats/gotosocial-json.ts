import type { Reject } from '../../schema/decision.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { listComment } from '../writing/list-comment.ts';
import type { ListProblem } from '../problems/list-problem.ts';
import type { ListRow } from '../list-row.ts';
import type { Listing } from '../listing.ts';
import { readDay } from '../reading/read-day.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { readSeverity } from '../reading/read-severity.ts';
import { suspendedRows } from '../writing/suspended-rows.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';
import { writeJson } from '../writing/write-json.ts';

/** Fields of which everything but an allowed server, or an open peer, has at least one. */
const OF_BLOCKS = [
  'suspended_at',
  'silenced_at',
  'severity',
  'public_comment',
  'obfuscate',
  'permission_type',
];

/** Fields by which an item is known to be GoToSocial's; Mastodon's with a severity are known before. */
const TELLING = [...OF_BLOCKS, 'comment'];

/**
 * The domain permissions that a GoToSocial server exports, imports and subscribes to, and that it
 * answers at `/api/v1/admin/domain_blocks`, `…/domain_limits` and, as peers, to everyone. Only
 * suspensions are written, because a subscription takes every item for one, and no comment is left
 * empty, because an import by hand refuses the whole list for one that is null.
 *
 * Allowed servers are told from blocked ones only in drafts, and seem so in what everyone is answered
 * at `/api/v1/instance/domain_allows`: there each has a comment, perhaps an empty one, and nothing
 * else. The export of allowed servers looks exactly like that of blocked ones, so it is not said.
 * Sources: superseriousbusiness/gotosocial, internal/subscriptions/domainperms.go, `permsFromJSON`,
 * internal/api/model/domain.go, internal/processing/instance.go, `InstancePeersGet`, and
 * docs.gotosocial.org, admin/domain_permission_subscriptions.
 */
export const gotosocialJson: WrittenFormat = {
  name: 'gotosocial-json',
  mediaType: 'application/json',
  unit: 'item',
  software: 'gotosocial',
  coverage: COVERS.suspended,
  file: 'lists/gotosocial.json',
  shownTo: 'nobody',
  matches: ({ json }) =>
    Array.isArray(json) &&
    json.some(
      (item) =>
        isGroup(item) &&
        typeof item['domain'] === 'string' &&
        (TELLING.some((field) => field in item) || limitOf((name) => item[name]) !== undefined),
    ),
  read,
  write,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(
    text,
    'an array of {domain, public_comment, obfuscate}',
  );
  const peers = items.some(({ text: field }) => field('suspended_at') !== undefined);
  const reading = readEach(items, found, (item) => readRow(item, peers));
  const allows = items.length > 0 && items.every(({ field }) => isAllow(field));
  return allows ? { ...reading, likeness: LIKE_ALLOWS } : reading;
}

const LIKE_ALLOWS = 'it is like what GoToSocial answers about the servers it allows';

function readRow(item: ListItem, peers: boolean): RowReading {
  const { line, field, text } = item;
  const named = clearServer(text('domain') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const state = stateOf(item, named.server, peers);
  if (state !== undefined && 'problem' in state) return { problems: [state.problem] };
  const since = readDay(item, ['suspended_at', 'silenced_at', 'created_at']);
  const problems = [...named.notices, ...since.problems];
  const said = {
    line,
    server: named.server,
    reject: undefined,
    comment: text('public_comment') ?? text('comment'),
    privateComment: text('private_comment'),
    since: since.day,
    obfuscated: typeof field('obfuscate') === 'boolean' ? field('obfuscate') === true : undefined,
  };
  return state === undefined
    ? { problems, unsaid: said }
    : { problems, row: { ...said, ...state } };
}

/** An item that a server's answer about allowed servers has: a name with a comment and no more. */
function isAllow(field: ListItem['field']): boolean {
  return field('comment') !== undefined && OF_BLOCKS.every((name) => field(name) === undefined);
}

/**
 * What an item comes to, where it says it. In a list of peers, all that one without a time is said to be
 * is not suspended.
 */
function stateOf(
  { line, field, text }: ListItem,
  server: string,
  peers: boolean,
): Pick<ListRow, 'access' | 'reject' | 'allowed'> | { readonly problem: ListProblem } | undefined {
  const limit = limitOf(field);
  if (limit !== undefined) return limit;
  if (text('permission_type') === 'allow')
    return { access: 'open', reject: undefined, allowed: true };
  const severity = text('severity');
  if (severity !== undefined) {
    const reading = readSeverity(severity, false, line, server);
    return 'problem' in reading ? reading : { access: reading.access, reject: undefined };
  }
  if (text('silenced_at') !== undefined) return { access: 'limited', reject: undefined };
  const blocked = text('suspended_at') !== undefined || text('permission_type') === 'block';
  if (blocked) return { access: 'suspended', reject: undefined };
  return peers ? { access: 'open', reject: undefined, allowed: true } : undefined;
}

const POLICIES = ['follows_policy', 'statuses_policy', 'accounts_policy', 'media_policy'];

/** What a domain limit comes to; undefined where an item is none. Media alone are no limit. */
function limitOf(field: (name: string) => unknown): Pick<ListRow, 'access' | 'reject'> | undefined {
  const said = POLICIES.filter((name) => typeof field(name) === 'string');
  if (said.length === 0) return undefined;
  const acting = said.filter((name) => field(name) !== 'no_action');
  const reject: readonly Reject[] = field('media_policy') === 'reject' ? ['media'] : [];
  if (acting.length === 0) return { access: 'open', reject };
  const mediaAlone = acting.every((name) => name === 'media_policy');
  return { access: mediaAlone ? 'watched' : 'limited', reject };
}

function write(listing: Listing): ListText {
  const { rows, dropped } = suspendedRows(listing, 'all');
  const items = rows.map((row) => {
    const comment = listComment(row);
    return {
      domain: row.server.name,
      ...(comment === undefined ? {} : { public_comment: comment }),
      obfuscate: row.decision.obfuscated,
    };
  });
  return { text: writeJson(items), dropped };
}
