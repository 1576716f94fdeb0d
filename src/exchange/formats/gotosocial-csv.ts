import { COVERS } from '../coverage.ts';
import type { ListText, WrittenFormat } from '../format.ts';
import { listComment } from '../writing/list-comment.ts';
import type { Listing } from '../listing.ts';
import { mastodonCsv } from './mastodon-csv.ts';
import { suspendedRows } from '../writing/suspended-rows.ts';
import { MASTODON_HEADER } from '../csv/mastodon-header.ts';
import { writeCsv } from '../csv/write-csv.ts';

/**
 * The list of domain blocks that a GoToSocial server exports, imports and subscribes to. It has the
 * columns of Mastodon's, but suspensions alone: an import by hand never looks at the severity, and
 * would make a full block of a limit. A subscription passes over every row that has not exactly six
 * cells, or whose last one is no boolean. It is read as Mastodon's, so it is never recognised by
 * itself.
 * Sources: superseriousbusiness/gotosocial, internal/subscriptions/domainperms.go, `permsFromCSV`,
 * and web/source/settings/lib/query/admin/domain-permissions/{export,process}.ts.
 */
export const gotosocialCsv: WrittenFormat = {
  name: 'gotosocial-csv',
  mediaType: 'text/csv',
  unit: 'line',
  software: 'gotosocial',
  coverage: COVERS.suspended,
  file: 'lists/gotosocial.csv',
  shownTo: 'nobody',
  matches: () => false,
  read: mastodonCsv.read,
  write,
};

function write(listing: Listing): ListText {
  const { rows, dropped } = suspendedRows(listing, 'all');
  const lines = rows.map((row) => [
    row.server.name,
    'suspend',
    'false',
    'false',
    listComment(row) ?? '',
    String(row.decision.obfuscated),
  ]);
  return { text: writeCsv([MASTODON_HEADER, ...lines]), dropped };
}
