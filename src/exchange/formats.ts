import { akkomaExs } from './formats/akkoma-exs.ts';
import { akkomaJson } from './formats/akkoma-json.ts';
import { akkomaNodeinfo } from './formats/akkoma-nodeinfo.ts';
import { candorJson } from './formats/candor-json.ts';
import { corgidonNodeinfo } from './formats/corgidon-nodeinfo.ts';
import { domains } from './formats/domains.ts';
import { fediblockholeCsv } from './formats/fediblockhole-csv.ts';
import { firesChanges } from './formats/fires-changes.ts';
import { firesDataset } from './formats/fires-dataset.ts';
import { firesSnapshot } from './formats/fires-snapshot.ts';
import type { Format, WrittenFormat } from './format.ts';
import { gotosocialCsv } from './formats/gotosocial-csv.ts';
import { gotosocialJson } from './formats/gotosocial-json.ts';
import { lemmyBlocks } from './formats/lemmy-blocks.ts';
import { lemmyInstances } from './formats/lemmy-instances.ts';
import { mastodonAdminJson } from './formats/mastodon-admin-json.ts';
import { mastodonAllows } from './formats/mastodon-allows.ts';
import { mastodonCsv } from './formats/mastodon-csv.ts';
import { mastodonJson } from './formats/mastodon-json.ts';
import { mbinDefederated } from './formats/mbin-defederated.ts';
import { memberBlocks } from './formats/member-blocks.ts';
import { misskeyHosts } from './formats/misskey-hosts.ts';
import { misskeyInstances } from './formats/misskey-instances.ts';
import { namesJson } from './formats/names-json.ts';
import { peertubeLog } from './formats/peertube-log.ts';
import { piefedBans } from './formats/piefed-bans.ts';
import { pixelfedBackup } from './formats/pixelfed-backup.ts';
import { rapidblockJson } from './formats/rapidblock-json.ts';

/** The formats that the site publishes, in the order in which it lists them. */
export const writtenFormats: readonly WrittenFormat[] = [
  memberBlocks,
  mastodonCsv,
  mastodonJson,
  mastodonAllows,
  fediblockholeCsv,
  gotosocialCsv,
  gotosocialJson,
  akkomaJson,
  akkomaExs,
  misskeyHosts,
  lemmyBlocks,
  piefedBans,
  peertubeLog,
  pixelfedBackup,
  domains,
  firesDataset,
  firesSnapshot,
  firesChanges,
  candorJson,
];

/** Every format, in the order in which a text is held against them: the most telling first. */
export const formats: readonly Format[] = [
  candorJson,
  firesDataset,
  firesSnapshot,
  firesChanges,
  peertubeLog,
  pixelfedBackup,
  piefedBans,
  lemmyInstances,
  rapidblockJson,
  lemmyBlocks,
  mastodonAdminJson,
  mastodonJson,
  gotosocialJson,
  akkomaJson,
  akkomaNodeinfo,
  corgidonNodeinfo,
  misskeyHosts,
  misskeyInstances,
  namesJson,
  akkomaExs,
  fediblockholeCsv,
  mastodonCsv,
  domains,
  mastodonAllows,
  mbinDefederated,
  memberBlocks,
  gotosocialCsv,
];
