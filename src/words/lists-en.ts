/** What a list is for and how it is taken. */
export interface ListWords {
  /** Whom it is for: lists with the same words here stand together. */
  readonly for: string;
  readonly title: string;
  readonly what: string;
  /** What to do, in order. What stands between backticks is typed; `{address}` is the list's. */
  readonly how: readonly string[];
}

const MASTODON = 'Mastodon';
const GOTOSOCIAL = 'GoToSocial';
const AKKOMA = 'Akkoma and Pleroma';
const MISSKEY = 'Misskey and Sharkey';
const LEMMY = 'Lemmy, PieFed and Mbin';
const PEERTUBE = 'PeerTube';
const PIXELFED = 'Pixelfed';
const MEMBERS = 'Your own account';
const PROGRAMS = 'Programs';
const ANY = 'Anything else';

/** The words of the lists in English, by the name of the format. Menus are named as each software names them. */
export const listsEn: Readonly<Partial<Record<string, ListWords>>> = {
  'member-blocks': {
    for: MEMBERS,
    title: 'Servers to block for your account alone',
    what: 'Every suspended server, one name a line. For members of any server who want to block the same ones for themselves.',
    how: ['Save the file.', 'The guides say where your program imports it.'],
  },
  'mastodon-csv': {
    for: MASTODON,
    title: 'Domain blocks',
    what: 'Limits, suspensions and rejected media and reports, with reasons. For admins of Mastodon servers and their relatives.',
    how: [
      'Save the file.',
      'Open “Moderation”, then “Federation”, then “Import”.',
      'Choose the file. Mastodon shows each line, says where members follow people there, and asks before it blocks.',
    ],
  },
  'mastodon-json': {
    for: MASTODON,
    title: 'As Mastodon’s own public list',
    what: 'The answer that Mastodon gives at /api/v1/instance/domain_blocks, for tools that read it. Masked names have their digest. It says nothing of media, reports and dates.',
    how: ['Give the address to the tool, and let it look once a day.'],
  },
  'mastodon-allows': {
    for: MASTODON,
    title: 'Domain allows',
    what: 'Servers that were decided about and stayed open. It matters only to a server that federates with none but those it allows.',
    how: [
      'Save the file.',
      'With limited federation mode on, open “Moderation”, then “Federation”, then “Import”.',
    ],
  },
  'fediblockhole-csv': {
    for: MASTODON,
    title: 'FediBlockHole',
    what: 'The same as the domain blocks, in the columns that FediBlockHole reads, for fediblock-sync. It never lifts a block that a later list no longer has.',
    how: [
      'Add the address to `blocklist_url_sources` with `format = "csv"`.',
      'Add `import_fields = ["public_comment", "reject_media", "reject_reports", "obfuscate"]` if you want more than names and severities.',
    ],
  },
  'gotosocial-csv': {
    for: GOTOSOCIAL,
    title: 'Domain blocks, CSV',
    what: 'Suspensions alone, with reasons. GoToSocial makes a full block of every line it imports, so limits are left out.',
    how: [
      'To follow it: “Settings”, “Moderation”, “Domain Permissions”, “Subscriptions”, “New subscription”. Permission type “Block”, content type “CSV”, and this address.',
      'Leave “Create permissions as drafts” on to approve each block, and tick “Remove retracted permissions” so that servers we open again are unblocked.',
      'To import it once: save the file, then “Domain Permissions”, “Import/Export”, “Domain blocks”, “Import file”.',
    ],
  },
  'gotosocial-json': {
    for: GOTOSOCIAL,
    title: 'Domain blocks, JSON',
    what: 'The same as JSON.',
    how: ['As above, with the content type “JSON”.'],
  },
  'akkoma-json': {
    for: AKKOMA,
    title: 'SimplePolicy for the admin API',
    what: 'Suspensions, limits, rejected media and reports, with reasons. It takes the place of these four lists on your server; your other settings stay.',
    how: [
      'SimplePolicy has to be among the policies of your server, and `configurable_from_database` has to be true.',
      'Save the file as akkoma.json and send it with a token that may write: `curl -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" --data @akkoma.json https://your.server/api/v1/pleroma/admin/config`',
    ],
  },
  'akkoma-exs': {
    for: AKKOMA,
    title: 'SimplePolicy for the configuration file',
    what: 'The same as a piece of Elixir.',
    how: [
      'SimplePolicy has to be among the policies of your server.',
      'Paste it into `config/prod.secret.exs`, or `/etc/akkoma/config.exs`, and restart.',
    ],
  },
  'misskey-hosts': {
    for: MISSKEY,
    title: 'Blocked and silenced hosts',
    what: 'Suspended, limited and media-rejected servers as Misskey’s API takes them. Misskey has no reasons, and marks media as sensitive where we reject them. It takes the place of your three lists.',
    how: [
      'Save the file as misskey.json and send it with an admin’s token: `jq --arg i "$TOKEN" \'. + {i: $i}\' misskey.json | curl -H "Content-Type: application/json" --data @- https://your.server/api/admin/update-meta`',
      'By hand: copy the plain list of names below into “Blocked Instances” in the control panel, below what stands there already.',
    ],
  },
  'lemmy-blocks': {
    for: LEMMY,
    title: 'Blocks for Lemmy 1.0',
    what: 'One call for each suspended server, with its reason and its end, and one that lifts the block where a suspension has ended. Lemmy has no import and cannot limit.',
    how: [
      'Send each with an admin’s token: `curl -s {address} | jq -c \'.[]\' | while read -r call; do curl -sS -X POST https://your.server/api/v4/admin/instance/block -H "Authorization: Bearer $JWT" -H "Content-Type: application/json" -d "$call"; done`',
      "If you also block servers yourselves, take jq -c '.[] | select(.block)', or else a lifted block of ours lifts yours too.",
      'On Mbin, and on Lemmy before 1.0, copy the names from the plain list below, one at a time.',
    ],
  },
  'piefed-bans': {
    for: LEMMY,
    title: 'Bans for PieFed',
    what: 'Suspended servers alone: PieFed keeps neither reasons nor dates. Importing adds and never removes.',
    how: [
      'Save the file, open “Admin”, “Federation”, “Import / Export Bans”, and choose it under “Import Bans List Json File”.',
    ],
  },
  'peertube-log': {
    for: PEERTUBE,
    title: 'Log of blocks to subscribe to',
    what: 'Every suspension and its end, in order. Servers suspended here are muted on yours, and heard again when that ends; what you mute yourself stays. Changes appear on the day after.',
    how: [
      '“Administration”, “Moderation”, “Mutes”, “Subscriptions”, “Add a subscription”, with this address as “Blocklist URL”. It needs a version of PeerTube that has subscriptions.',
    ],
  },
  'pixelfed-backup': {
    for: PIXELFED,
    title: 'Moderated instances',
    what: 'Suspended servers as banned, limited ones as unlisted. Importing never removes anything.',
    how: [
      'Save the file, open “Admin”, “Instances”, “Import”, choose the file, and tap the servers you want to leave out.',
    ],
  },
  domains: {
    for: ANY,
    title: 'Plain list of names',
    what: 'Suspended servers, one a line, and nothing else.',
    how: [],
  },
  'fires-dataset': {
    for: PROGRAMS,
    title: 'FIRES data set',
    what: 'The register for programs that follow moderation data sets: every state with its history, reasons and criteria, and what was taken back.',
    how: ['Give the program this address. It finds the snapshot and the changes from here.'],
  },
  'fires-snapshot': {
    for: PROGRAMS,
    title: 'FIRES: what applies',
    what: 'The part of the data set that holds what applies today.',
    how: [],
  },
  'fires-changes': {
    for: PROGRAMS,
    title: 'FIRES: what changed',
    what: 'The part of the data set that holds every change, and every retraction.',
    how: [],
  },
  'candor-json': {
    for: PROGRAMS,
    title: 'The whole register',
    what: 'Every decision with its whole history, reasons, criteria and sources. The only list that leaves nothing out.',
    how: [],
  },
};
