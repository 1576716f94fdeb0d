import { digestName } from '../../register/mask-name.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listComment } from '../writing/list-comment.ts';
import { clearServer } from '../reading/clear-server.ts';
import type { Listing } from '../listing.ts';
import { severityOf } from '../reading/mastodon-severity.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';
import { readItems, type ListItem } from '../reading/read-items.ts';
import { isGroup } from '../reading/read-json.ts';
import { readServer } from '../reading/read-server.ts';
import { readSeverity } from '../reading/read-severity.ts';
import { writeEach } from '../writing/write-each.ts';
import { writeJson } from '../writing/write-json.ts';

/** Fields that GoToSocial's answer has at the same address, and Mastodon's has not. */
const ONLY_GOTOSOCIAL = [
  'suspended_at',
  'silenced_at',
  'permission_type',
  'public_comment',
  'obfuscate',
];

/**
 * What a Mastodon server answers to everyone at `/api/v1/instance/domain_blocks`: limited and
 * suspended servers, masked ones with the digest of their names. It says nothing of media and
 * reports, nor of dates. Source: docs.joinmastodon.org, entities/DomainBlock.
 */
export const mastodonJson: WrittenFormat = {
  name: 'mastodon-json',
  mediaType: 'application/json',
  unit: 'item',
  software: 'mastodon',
  coverage: COVERS.limited,
  file: 'lists/mastodon.json',
  shownTo: 'readers',
  matches: ({ json }) =>
    Array.isArray(json) &&
    (json.length === 0 ||
      json.some((item) => isGroup(item) && 'domain' in item && 'severity' in item)) &&
    !json.some((item) => isGroup(item) && ONLY_GOTOSOCIAL.some((field) => field in item)),
  read,
  write,
};

function read(text: string): ListReading {
  const { items, problems: found } = readItems(text, 'an array of {domain, digest, severity}');
  return readEach(items, found, readRow);
}

function readRow({ line, text }: ListItem): RowReading {
  const name = text('domain') ?? '';
  const digest = digestOf(text('digest'));
  const masked = digest !== undefined && 'masked' in readServer(name);
  const named = masked ? { server: undefined, notices: [] } : clearServer(name, line);
  if ('problem' in named) return { problems: [named.problem] };
  const severity = readSeverity(text('severity') ?? '', false, line, named.server ?? name);
  if ('problem' in severity) return { problems: [severity.problem] };
  return {
    problems: named.notices,
    row: {
      line,
      server: named.server,
      digest,
      masked: masked ? name : undefined,
      obfuscated: masked ? true : undefined,
      access: severity.access,
      reject: undefined,
      comment: text('comment'),
    },
  };
}

function digestOf(text: string | undefined): string | undefined {
  const digest = text?.toLowerCase();
  return digest !== undefined && /^[\da-f]{64}$/u.test(digest) ? digest : undefined;
}

function write(listing: Listing): ListText {
  const { items, dropped } = writeEach(listing.rows, (row) => {
    const { server, state, lastDayOfAccess } = row;
    const severity = severityOf(state.access, []);
    if (severity === undefined) {
      const covered = harsherAbove(listing, row) !== undefined;
      const unsaid = state.access === 'open' ? 'open' : 'no-watch';
      return { items: [], dropped: [covered ? 'milder-below' : unsaid] };
    }
    const item = {
      domain: server.name,
      digest: server.digest ?? digestName(server.name),
      severity,
      comment: listComment(row) ?? null,
    };
    return {
      items: [item],
      dropped: [
        state.access === 'limited' && state.reject.length > 0 && 'no-reject',
        lastDayOfAccess !== undefined && 'no-end',
      ],
    };
  });
  return { text: writeJson(items), dropped };
}
