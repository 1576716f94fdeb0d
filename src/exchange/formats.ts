import { candorJson } from './candor-json.ts';
import { domains } from './domains.ts';
import type { Format, WrittenFormat } from './format.ts';
import { mastodonAdminJson } from './mastodon-admin-json.ts';
import { mastodonAllows } from './mastodon-allows.ts';
import { mastodonCsv } from './mastodon-csv.ts';
import { mastodonJson } from './mastodon-json.ts';
import { memberBlocks } from './member-blocks.ts';

/** The formats that the site publishes, in the order in which it lists them. */
export const writtenFormats: readonly WrittenFormat[] = [
  mastodonCsv,
  mastodonJson,
  mastodonAllows,
  memberBlocks,
  domains,
  candorJson,
];

/** Every format, in the order in which a text is held against them: the most telling first. */
export const formats: readonly Format[] = [
  candorJson,
  mastodonAdminJson,
  mastodonJson,
  mastodonAllows,
  mastodonCsv,
  domains,
  memberBlocks,
];
