import { akkomaExs } from './akkoma-exs.ts';
import { akkomaJson } from './akkoma-json.ts';
import { akkomaNodeinfo } from './akkoma-nodeinfo.ts';
import { candorJson } from './candor-json.ts';
import { corgidonNodeinfo } from './corgidon-nodeinfo.ts';
import { domains } from './domains.ts';
import { fediblockholeCsv } from './fediblockhole-csv.ts';
import { firesChanges } from './fires-changes.ts';
import { firesDataset } from './fires-dataset.ts';
import { firesSnapshot } from './fires-snapshot.ts';
import type { Format, WrittenFormat } from './format.ts';
import { gotosocialCsv } from './gotosocial-csv.ts';
import { gotosocialJson } from './gotosocial-json.ts';
import { lemmyBlocks } from './lemmy-blocks.ts';
import { lemmyInstances } from './lemmy-instances.ts';
import { mastodonAdminJson } from './mastodon-admin-json.ts';
import { mastodonAllows } from './mastodon-allows.ts';
import { mastodonCsv } from './mastodon-csv.ts';
import { mastodonJson } from './mastodon-json.ts';
import { mbinDefederated } from './mbin-defederated.ts';
import { memberBlocks } from './member-blocks.ts';
import { misskeyHosts } from './misskey-hosts.ts';
import { misskeyInstances } from './misskey-instances.ts';
import { peertubeLog } from './peertube-log.ts';
import { piefedBans } from './piefed-bans.ts';
import { pixelfedBackup } from './pixelfed-backup.ts';
import { rapidblockJson } from './rapidblock-json.ts';

/** The formats that the site publishes, in the order in which it lists them. */
export const writtenFormats: readonly WrittenFormat[] = [
  mastodonCsv,
  mastodonJson,
  mastodonAllows,
  memberBlocks,
  fediblockholeCsv,
  gotosocialCsv,
  gotosocialJson,
  akkomaJson,
  akkomaExs,
  misskeyHosts,
  domains,
  lemmyBlocks,
  piefedBans,
  peertubeLog,
  pixelfedBackup,
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
  mbinDefederated,
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
  akkomaExs,
  mastodonAllows,
  fediblockholeCsv,
  mastodonCsv,
  domains,
  memberBlocks,
  gotosocialCsv,
];
