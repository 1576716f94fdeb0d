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

const SIMPLE_POLICY = 'SimplePolicy has to be among the policies of your server.';
const ON_PLEROMA =
  'On Pleroma, `reject` stops only what comes in; add the servers to `quarantined_instances` to hold back private posts too. An entry there covers the name alone, not the servers below it. Where `transparency` is on, Pleroma shows every name and reason to everyone, and masks none.';

/** The call that blocks a server in Lemmy, or lifts its block, as `$call` says. */
const LEMMY_CALL =
  'curl -sS -X POST https://your.server/api/v4/admin/instance/block -H "Authorization: Bearer $JWT" -H "Content-Type: application/json" -d "$call"';

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
      'Where a server is treated more mildly than the one above it, its line stands first, so that it gets an entry of its own. Mastodon still applies the entry above to accounts it already knows there; look at them by hand.',
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
    what: 'The same as the domain blocks, in the columns that FediBlockHole reads, for fediblock-sync. FediBlockHole never lifts a block that a later list no longer has.',
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
    what: 'Suspensions, limits, rejected media and reports, with reasons. It takes the place of these four lists on your server: what you keep in them yourself is gone then. Your other settings stay, also which names you mask.',
    how: [
      SIMPLE_POLICY,
      'The setting `configurable_from_database` has to be true.',
      'Save the file as akkoma.json and send it with a token that may write: `curl -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" --data @akkoma.json https://your.server/api/v1/pleroma/admin/config`',
      ON_PLEROMA,
    ],
  },
  'akkoma-exs': {
    for: AKKOMA,
    title: 'SimplePolicy for the configuration file',
    what: 'The same as a piece of Elixir, for a server whose configuration is in a file.',
    how: [
      SIMPLE_POLICY,
      'If your server keeps its configuration in the database, use the admin API instead: what is there wins over the file.',
      'The file is `config/prod.secret.exs`, or `/etc/akkoma/config.exs`, or `/etc/pleroma/config.exs`. Paste it at the very end of the file. Leave out the line `import Config` if the file begins with `use Mix.Config`.',
      'Restart the server.',
      ON_PLEROMA,
    ],
  },
  'misskey-hosts': {
    for: MISSKEY,
    title: 'Blocked and silenced hosts',
    what: 'Suspended, limited and media-rejected servers as Misskey’s API takes them. Misskey has no reasons, and marks media as sensitive where we reject them. It takes the place of your three lists: what you keep in them yourself is gone then.',
    how: [
      'Save the file as misskey.json and send it with an admin’s token: `jq --arg i "$TOKEN" \'. + {i: $i}\' misskey.json | curl -H "Content-Type: application/json" --data @- https://your.server/api/admin/update-meta`',
      'By hand: copy the plain list of names below into “Blocked Instances” in the control panel, below what stands there already.',
      'Sharkey can also turn away reports, which this list cannot say: “Reject reports from this instance”, on its page about each server.',
    ],
  },
  'lemmy-blocks': {
    for: LEMMY,
    title: 'Blocks for Lemmy 1.0',
    what: 'One call for each suspended server, with its reason and its end, and one for each whose suspension has ended, which lifts the block. Lemmy has no import and cannot limit.',
    how: [
      `Send the blocks with an admin’s token: \`curl -s {address} | jq -c '.[] | select(.block)' | while read -r call; do ${LEMMY_CALL}; done\``,
      'Lemmy refuses a block that is already there, so you can send them all again whenever you like; to change its end, lift it first. A server with an allow list refuses every call.',
      `Send the lifts apart, and only for servers that are still blocked, because Lemmy writes every lift into its public modlog, even where nothing was blocked. This does so, and it also lifts blocks of your own of the same servers: \`curl -s {address} | jq -c '.[] | select(.block | not)' | while read -r call; do name=$(printf %s "$call" | jq -r .instance); curl -s "https://your.server/api/v4/federated_instances?kind=blocked&limit=50&domain_filter=$name" | jq -e --arg name "$name" 'any(.items[]; .instance.domain == $name)' > /dev/null && ${LEMMY_CALL}; done\``,
      'On Mbin, and on Lemmy before 1.0, copy the names from the plain list below, one at a time.',
    ],
  },
  'piefed-bans': {
    for: LEMMY,
    title: 'Bans for PieFed',
    what: 'Suspended servers alone: PieFed’s file of bans holds neither reasons nor dates. Importing adds and never removes.',
    how: [
      'Save the file, open “Admin”, “Federation”, “Import / Export Bans”, and choose it under “Import Bans List Json File”.',
      'With an allow list in force, PieFed says that the import has started, and imports nothing.',
    ],
  },
  'peertube-log': {
    for: PEERTUBE,
    title: 'Log of blocks to subscribe to',
    what: 'Every suspension and its end, in order. Servers suspended here are muted on yours, and heard again when that ends; what you mute yourself stays. Changes appear on the day after. The ends of suspensions are said again every month, for servers that missed one.',
    how: [
      '“Administration”, “Moderation”, “Mutes”, “Subscriptions”, “Add a subscription”, with this address as “Blocklist URL”. It needs a version of PeerTube that has subscriptions.',
      'PeerTube passes over what is older than the newest it has read. A suspension that we enter late, with a date before yesterday, does not reach servers that have read something newer: compare your mutes with the plain list below from time to time.',
    ],
  },
  'pixelfed-backup': {
    for: PIXELFED,
    title: 'Moderated instances',
    what: 'Suspended servers as banned, limited ones as unlisted. Importing never removes anything.',
    how: [
      'Save the file, open “Admin”, “Instances”, “Import”, choose the file, tap the servers you want to leave out, and press “Import”.',
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
    what: 'Every decision with its whole history, reasons, criteria and sources. The only list that leaves nothing out. Programs pass over fields that they do not know, because some may be added.',
    how: [],
  },
};
