import { COVERS } from '../coverage.ts';
import type { ListText, WrittenFormat } from '../format.ts';
import { unguardFormula } from '../csv/guard-formula.ts';
import type { Listing } from '../listing.ts';
import { mastodonCsv } from './mastodon-csv.ts';
import { readCsv } from '../csv/read-csv.ts';
import { writeCsv } from '../csv/write-csv.ts';

const HEADER = [
  'severity',
  'domain',
  'public_comment',
  'reject_media',
  'reject_reports',
  'obfuscate',
];

/**
 * FediBlockHole's own CSV, whose columns have no `#`: what it reads when no format is named. It says
 * what Mastodon's does. The severity stands first, which FediBlockHole does not mind, because
 * Mastodon and GoToSocial take a file that begins with `domain` for a list of servers to suspend,
 * the limited ones too; one that begins with `severity` names none to them. The column
 * `private_comment` is never written.
 * Source: eigenmagic/fediblockhole, src/fediblockhole/blocklists.py, `BlocklistParserCSV`.
 */
export const fediblockholeCsv: WrittenFormat = {
  name: 'fediblockhole-csv',
  mediaType: 'text/csv',
  unit: 'line',
  coverage: COVERS.everything,
  file: 'lists/fediblockhole.csv',
  shownTo: 'nobody',
  matches: ({ lines: [first = ''] }) => first === HEADER.join(','),
  read: mastodonCsv.read,
  write,
};

function write(listing: Listing): ListText {
  const { text, dropped } = mastodonCsv.write(listing);
  const lines = readCsv(text)
    .slice(1)
    .map(({ cells }) => cells.map(unguardFormula))
    .map(([domain = '', severity = '', media = '', reports = '', comment = '', masked = '']) => [
      severity,
      domain,
      comment,
      media,
      reports,
      masked,
    ]);
  return { text: writeCsv([HEADER, ...lines]), dropped };
}
