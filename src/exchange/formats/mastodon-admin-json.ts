import { REJECTS } from '../../schema/decision.ts';
import { clearServer } from '../reading/clear-server.ts';
import { COVERS } from '../coverage.ts';
import type { Format, ListReading } from '../format.ts';
import { readDay } from '../reading/read-day.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { readSeverity } from '../reading/read-severity.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';

/**
 * What a Mastodon server answers to its own team at `/api/v1/admin/domain_blocks`: every domain
 * block, in clear, with its private comment and its day.
 * Source: docs.joinmastodon.org, entities/Admin_DomainBlock.
 */
export const mastodonAdminJson: Format = {
  name: 'mastodon-admin-json',
  mediaType: 'application/json',
  unit: 'item',
  software: 'mastodon',
  coverage: COVERS.everything,
  matches: ({ json }) =>
    Array.isArray(json) &&
    json.some((item) => isGroup(item) && 'domain' in item && 'reject_media' in item),
  read,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(
    text,
    'an array of {domain, severity, reject_media}',
  );
  return readEach(items, found, readRow);
}

function readRow(item: ListItem): RowReading {
  const { line, field, text } = item;
  const named = clearServer(text('domain') ?? '', line);
  if ('problem' in named) return { problems: [named.problem] };
  const reject = REJECTS.filter((what) => field(`reject_${what}`) === true);
  const severity = readSeverity(text('severity') ?? '', reject.length > 0, line, named.server);
  if ('problem' in severity) return { problems: [severity.problem] };
  const since = readDay(item, ['created_at']);
  return {
    problems: [...named.notices, ...since.problems],
    row: {
      line,
      server: named.server,
      access: severity.access,
      reject,
      comment: text('public_comment'),
      privateComment: text('private_comment'),
      since: since.day,
      obfuscated: field('obfuscate') === true,
    },
  };
}
