import type { Access } from '../register/access.ts';
import type { EndFate, ReviewFate } from '../register/event-dates.ts';
import type { Treatment } from '../register/treatment.ts';
import type { Dropped } from '../exchange/format.ts';
import type { Aspect } from './effect.ts';
import { effectsEn } from './effects-en.ts';
import { listsEn } from './lists-en.ts';
import type { Task } from '../schema/guide.ts';
import type { Outcome } from '../schema/criterion.ts';
import type { Order } from '../register/row-order.ts';
import type { Action, Reject } from '../schema/decision.ts';

const rules = new Intl.PluralRules('en');

/** A count with the word that goes with it. `shown` is the number as the site writes it. */
function count(n: number, shown: string, one: string, other: string): string {
  return `${shown} ${rules.select(n) === 'one' ? one : other}`;
}

/** What is said of a treatment, whatever software our server runs. */
interface TreatmentWords {
  readonly title: string;
  /** What it means for members, wherever that is told. */
  readonly says: string;
  /** What members can do about it, told with it. */
  readonly advice: readonly string[];
  /** When it is used: told only where all treatments are explained. */
  readonly about: readonly string[];
}

/**
 * Every word of the site in English. Sentences are whole: `{name}` in one is a place that the page
 * fills with a link, a date or a state.
 */
export const en = {
  // Around every page
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  home: 'Home',
  posts: 'Posts',
  register: 'Register',
  criteria: 'Criteria',
  guides: 'Guides',
  contact: 'Contact',
  byForm: 'Form',
  feedTitle: (site: string) => `${site}: posts`,
  follow: 'Follow',
  licence: 'Texts under {licence}.',
  pageTitle: (page: string, site: string) => `${page} · ${site}`,
  table: (n: string) => `Table ${n}`,
  footnotes: 'Footnotes',
  backToText: (n: number, again: number | undefined) =>
    again === undefined ? `Back to reference ${n}` : `Back to reference ${n}-${again}`,

  // The day a page is of
  asOf: 'As of {date}.',
  captionAsOf: '(as of {date})',
  madeAgo: (n: number, shown: string) =>
    `This page was made on {date}, ${count(n, shown, 'day', 'days')} ago by the clock of your device. What it says may no longer hold.`,
  dueSince:
    'A change that is announced for {date} has come due since this page was made, and it does not show it yet.',

  // Home
  whatIsNew: 'What is new',
  pinned: 'Pinned',
  allPosts: 'All posts',
  latestEvents: 'Latest decisions',
  inForceSentence: (server: string) =>
    `${server} is open to every server that is not in the register.`,
  servers: (n: number, shown: string) => count(n, shown, 'server', 'servers'),
  wholeRegister: 'The whole register',
  howToFollow: 'How to follow',
  followShort: 'By feed, calendar or fediverse account: {follow}.',
  howToFollowLink: 'how to follow this site',

  // Follow
  followTitle: 'How to follow',
  followIntro:
    'Choose what you want to hear of, and how. None of it needs an account here, and nobody learns that you read it.',
  followFediverse: 'In the fediverse',
  followAccount: 'Follow {account} from any account in the fediverse.',
  followFeeds: 'With a feed reader',
  whatIsAFeed:
    'A feed reader is a program that collects what many sites publish, so that you need not visit each of them. Copy the address of one of the links below into yours; most also find it by themselves when given the address of this site.',
  whichReader:
    'If you have none yet: NetNewsWire for Apple’s systems, Feeder for Android, Thunderbird for computers, and Miniflux for your own server are free and ask for no account.',
  whichFormat:
    'Each feed comes in three formats that say the same. If you do not know which to take, take RSS.',
  feedColumn: 'Feed',
  formatsColumn: 'Formats',
  feedsCaption: 'Feeds of this site',
  serverFeedsText:
    'Every server about which there is more to tell than one event has a feed of its own, linked below its history.',
  followCalendar: 'In a calendar',
  calendarText:
    'The {calendar} shows when the team looks at a decision again and when a restriction ends. Subscribe to its address in your calendar program.',
  calendarLink: 'calendar of reviews and ends',
  followThis: 'Follow this: {formats}',
  whatIsThis: 'What is this?',

  // Posts
  postsIntro: 'What the team announces, the newest first.',
  publishedBy: 'Published on {date} by {authors}',
  draft: 'Draft',
  scheduled: 'Not published yet',
  contents: 'Contents',
  updates: 'Updates and corrections',
  majorUpdate: 'Important',
  concerns: 'What this post is about',
  tags: 'Tags',
  tagged: (tag: string) => `Posts tagged ${tag}`,
  postsOf: (year: string) => `Posts of ${year}`,
  years: 'Years',
  byTag: 'By tag',
  byYear: 'By year',
  discuss: 'Discuss this post on {place}.',
  postNavigation: 'Other posts',
  previousPost: 'Older: {post}',
  nextPost: 'Newer: {post}',
  pages: 'Pages',
  pageOf: (title: string, page: string, pages: string) => `${title}, page ${page} of ${pages}`,
  page: (page: string) => `Page ${page}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  noPosts: 'There are no posts yet.',

  // Access and actions
  access: {
    open: 'Open',
    watched: 'Watched',
    limited: 'Limited',
    suspended: 'Suspended',
  } satisfies Record<Access, string>,
  action: {
    watch: 'Watched',
    limit: 'Limited',
    suspend: 'Suspended',
    restore: 'Opened again',
    note: 'Note',
  } satisfies Record<Action, string>,
  ended: {
    open: 'Open again: ended by itself',
    watched: 'Watched again: ended by itself',
    limited: 'Limited again: ended by itself',
    suspended: 'Suspended again: ended by itself',
  } satisfies Record<Access, string>,
  endedInPart: {
    open: 'Still open: a restriction ended by itself',
    watched: 'Still watched: a restriction ended by itself',
    limited: 'Still limited: a restriction ended by itself',
    suspended: 'Still suspended: a restriction ended by itself',
  } satisfies Record<Access, string>,
  reject: {
    media: 'Media from there is rejected.',
    reports: 'Reports from there are rejected.',
  } satisfies Record<Reject, string>,
  rejectShort: {
    media: 'media rejected',
    reports: 'reports rejected',
  } satisfies Record<Reject, string>,
  stateSentence: {
    open: '{server} has been {access} to {ours} since {date}.',
    watched: '{server} has been {access} by {ours} since {date}.',
    limited: '{server} has been {access} on {ours} since {date}.',
    suspended: '{server} has been {access} on {ours} since {date}.',
  } satisfies Record<Access, string>,
  groupSentence: {
    open: 'The servers of the group “{server}” have been {access} to {ours} since {date}.',
    watched: 'The servers of the group “{server}” have been {access} by {ours} since {date}.',
    limited: 'The servers of the group “{server}” have been {access} on {ours} since {date}.',
    suspended: 'The servers of the group “{server}” have been {access} on {ours} since {date}.',
  } satisfies Record<Access, string>,
  notYet: 'Nothing has changed yet: {server} is {access} to {ours}.',
  inSentence: {
    open: 'open',
    watched: 'watched',
    limited: 'limited',
    suspended: 'suspended',
  } satisfies Record<Access, string>,
  untilSentence: 'This ends by itself after {date}.',
  plannedSentence: 'Planned: {access} from {date}.',
  lapsedSentence: 'The last restriction ended by itself after {date}.',
  meaningOpen:
    'Posts, follows, messages and pictures pass in both directions, as with any other server.',

  meaningTitle: 'What it means for you',
  meaningIntro: (server: string) =>
    `What the team of ${server} can do about another server, and what then changes for you.`,
  meaningInFull: 'What it means in full',
  meaningWords: 'What do these words mean?',
  meaningYourself:
    'All of this is what the team does for everyone here. For your own account you can go further than the team at any time, and nobody learns of it.',
  meaningSources: 'How we know',
  meaningRead: (software: string, version: string) =>
    `What is said here of ${software} was read in its source and documentation: ${version}.`,
  treatment: {
    watch: {
      title: 'Watched',
      says: 'The team looks at the server more closely than at others. By itself, that changes nothing for you.',
      advice: [],
      about: [],
    },
    limit: {
      title: 'Limited',
      says: 'People there stay in reach, and you still see those you follow. Posts by others there are shown in fewer places.',
      advice: [],
      about: [],
    },
    suspend: {
      title: 'Suspended',
      says: 'Nothing passes between the two servers: no posts, no follows, no messages, in either direction.',
      advice: ['If you need to keep in touch with someone there, ask them for another address.'],
      about: [],
    },
    'reject-media': {
      title: 'Media rejected',
      says: 'Posts from there arrive without their pictures, videos and sounds.',
      advice: [],
      about: ['It comes beside a watch or a limit.'],
    },
    'reject-reports': {
      title: 'Reports rejected',
      says: 'When someone there reports one of our members, the report does not reach our team.',
      advice: [],
      about: ['It comes beside a watch or a limit, and is used where reports serve to harass.'],
    },
  } satisfies Record<Treatment, TreatmentWords>,
  aspect: {
    follows: 'Follows',
    posts: 'Posts',
    mentions: 'Mentions and answers',
    boosts: 'Boosts',
    messages: 'Private messages',
    undo: 'What does not come back',
  } satisfies Record<Aspect, string>,
  restStays: 'Everything else stays as it is.',
  effects: effectsEn,

  // Register
  registerIntro: (server: string) =>
    `Every server about which the team of ${server} has decided something, and what applies. A server that is not here is open.`,
  registerCaption: 'Servers and what applies to them',
  rowsCaption: (n: number, shown: string) =>
    count(n, shown, 'server and what applies to it', 'servers and what applies to them'),
  byAccess: 'By access',
  byCriterion: 'By criterion',
  byLetter: 'By letter',
  everything: 'All',
  registerByAccess: {
    open: 'Servers that are open again',
    watched: 'Watched servers',
    limited: 'Limited servers',
    suspended: 'Suspended servers',
  } satisfies Record<Access, string>,
  registerByCriterion: (criterion: string) => `Decisions that cite “${criterion}”`,
  registerByLetter: (letter: string) => `Servers beginning with ${letter}`,
  registerOtherNames: 'Servers beginning with a digit or a masked letter',
  otherLetters: 'Other',
  server: 'Server',
  accessColumn: 'Access',
  since: 'Since',
  reason: 'Reason',
  criteriaColumn: 'Criteria applied',
  noRows: 'No server stands here.',
  masked: 'Some letters of this name are masked. It can be compared by its digest.',
  digest: 'SHA-256 of the name',
  plannedShort: 'planned',

  // Ask
  ask: 'Is a server blocked here?',
  askHint:
    'The name of a server is what follows the last @ of an account, such as friend.example in @name@friend.example.',
  askButton: 'Ask',
  askFound: (n: number, shown: string) => count(n, shown, 'server found.', 'servers found.'),
  askNone:
    'No server in the register has such a name. To be sure, type the whole name: what stands after the last @ of an account, such as friend.example in @name@friend.example.',
  askAnswer: { yes: 'Yes. {said}', part: 'In part. {said}', no: 'No. {said}' },
  askElsewhere:
    'If you cannot see someone there all the same, it is not for a decision of ours: perhaps one of you has blocked or muted the other, or that server blocks ours or is out of order.',
  askOurs:
    'That is our own server. To ask about someone elsewhere, paste their account, such as @name@friend.example.',
  askAll: 'Show all of them in the register',
  askInRegister:
    'The {register} holds every server by name. The search of your browser finds one there: Ctrl+F, ⌘F, or “Find in page” in its menu.',
  askByLetter:
    'The {register} holds every server by name. Choose the first letter of the one you look for, below; the search of your browser finds it there: Ctrl+F, ⌘F, or “Find in page” in its menu.',
  askFailed: 'The register could not be loaded. The lists hold the same.',
  askWhy: 'Why',
  askWhole: 'Everything about {server}: history, sources, how to object',
  askGuides: 'How you can block {asked} yourself',
  filters: 'Filter and sort',
  anyAccess: 'Any access',
  anyCriterion: 'Any criterion',
  anyYear: 'Any year',
  anySoftware: 'Any software',
  sinceYear: 'Since',
  order: 'Order',
  orders: {
    name: 'By name',
    newest: 'Newest first',
    oldest: 'Oldest first',
    harshest: 'Harshest first',
  } satisfies Record<Order, string>,

  // Decision
  decisionAbout: (server: string) => `Decision about ${server}`,
  decisionDescription: {
    open: (server: string, ours: string, date: string) =>
      `${server} has been open to ${ours} since ${date}: the reasons, the history, and what members can do themselves.`,
    watched: (server: string, ours: string, date: string) =>
      `${server} has been watched by ${ours} since ${date}: the reasons, the history, and what members can do themselves.`,
    limited: (server: string, ours: string, date: string) =>
      `${server} has been limited on ${ours} since ${date}: the reasons, the history, and what members can do themselves.`,
    suspended: (server: string, ours: string, date: string) =>
      `${server} has been suspended on ${ours} since ${date}: the reasons, the history, and what members can do themselves.`,
  } satisfies Record<Access, (server: string, ours: string, date: string) => string>,
  plannedDescription: (server: string, ours: string) =>
    `What the team of ${ours} has announced about ${server}.`,
  facts: 'About the server',
  software: 'Software',
  punycode: 'In addresses',
  groupServers: 'The servers of this group',
  whatItMeans: 'What it means for you',
  history: 'History',
  reasonWithheldShort: 'Kept to the team.',
  endedShort: 'The last restriction ended by itself.',
  reasonWithheld:
    'The team keeps the reason to itself. That says nothing about the server: there are many ordinary grounds for it.',
  criteriaApplied: (n: number) =>
    rules.select(n) === 'one' ? 'Criterion applied: {criteria}' : 'Criteria applied: {criteria}',
  // In quotes: a title beside a decision must not be read as what was found.
  criterionName: '“{title}”',
  criterionCategory: (title: string) => `Criterion “${title}”`,
  sources: 'Sources',
  sourceRead: '{source}, read {date}',
  archivedCopy: '{source} ({copy})',
  archivedCopyRead: '{source} ({copy}), read {date}',
  copy: 'archived copy',
  announcedIn: 'Announced in {post}.',
  planned: 'Planned',
  plannedFor: 'Planned for {date}',
  lastDay: {
    ahead: 'Applies through {date}, then ends by itself.',
    past: 'Ended by itself after {date}.',
    replaced: 'It was to end by itself after {date}, but the team decided something else before.',
  } satisfies Record<EndFate, string>,
  endHeading: 'Ended by itself',
  endSentence: 'What was decided on {date} applied through {until}, and ended by itself.',
  appliesAgain: 'What was decided on {date} applies again: {reason}',
  review: {
    ahead: 'The team looks at it again on {date}.',
    overdue: 'A review has been due since {date}.',
    answered: 'A review was planned for {date}.',
  } satisfies Record<ReviewFate, string>,
  restoreWhen: 'What would have to change: {condition}',
  affected: 'In numbers',
  affectedRow: (what: string, n: string) => `${what}: ${n}`,
  subdomains: 'Subdomains',
  subdomainsSentence:
    'The same applies to every server whose name ends in {name}, unless it has a decision of its own.',
  subdomainsGroup:
    'The same applies to every server whose name ends in one of these names, unless it has a decision of its own.',
  subdomainsMasked:
    'The same applies to every server below it, unless that one has a decision of its own.',
  subdomainsOwn: 'With a decision of their own:',
  subdomainOf: 'There is a decision about {server} above it, which does not apply here.',
  relatedPosts: 'Posts about it',
  postWithDate: '{post}, {date}',
  appeal: 'How to object',
  appealEmail: 'Write to {address}.',
  appealForm: 'Use {address}.',
  blockYourself: 'Block it yourself',
  otherClients: 'Other programs, and what else you can do',
  blockYourselfIntro: {
    open: 'You need not wait for the team. These steps block {server} for your account alone.',
    watched: 'You need not wait for the team. These steps block {server} for your account alone.',
    limited:
      'A limit leaves some things open. These steps block {server} for your account altogether.',
    suspended:
      'You need not do anything: nothing reaches you from there. If you want it to stay so for your account whatever the team decides later, these steps block {server}.',
  } satisfies Record<Access, string>,

  blockYourselfMasked:
    'We do not show this name. If you know it, put it where the steps say so: they block the server for your account.',
  blockYourselfGroup:
    'These steps block one server for your account. Put the name of the server you mean where the steps say so.',

  // Criteria
  criteriaIntro:
    'The published grounds on which the team decides about a server. Each decision names those it rests on.',
  criteriaCaption: 'Criteria',
  criterion: 'Criterion',
  asks: 'What it asks',
  kindColumn: 'Kind',
  kind: { moderation: 'Moderation', infrastructure: 'Infrastructure' },
  citedBy: 'Decisions',
  decisionsCount: (n: number, shown: string) => count(n, shown, 'decision', 'decisions'),
  adopted: 'In force since {date}.',
  adoptedRetired: 'In force from {from} to {to}.',
  retired: 'Retired',
  leadsTo: 'It can lead to a {outcomes}.',
  ledTo: 'It could lead to a {outcomes}. No new decision rests on it.',
  leadsToColumn: 'Can lead to',
  leadsNowhere: 'no new decision',
  outcome: {
    watch: 'watch',
    limit: 'limit',
    suspend: 'suspension',
  } satisfies Record<Outcome, string>,
  changes: 'Changes to the wording',
  changeLine: '{date}: {note}',
  decisionsCiting: 'Decisions that rest on it',
  noDecisionsCiting: 'No decision rests on it.',
  allDecisionsCiting: (n: number, shown: string) =>
    `All ${count(n, shown, 'decision', 'decisions')} that rest on it`,
  noCriteria: 'The team keeps no list of criteria. Every decision says why it was made.',

  // Guides
  guidesIntro:
    'What you can do yourself, step by step, in the program you use: block, mute, filter, or take your follows with you. A block of your own works whatever the team decides.',
  whatDoYouUse: 'What do you use?',
  whichServer: 'Which server?',
  fillIn: 'Fill in',
  fillNone:
    'This needs the name of one server, such as friend.example, or one account there, such as @name@friend.example.',
  task: {
    'block-server': 'Block a server',
    'block-account': 'Block an account',
    'mute-account': 'Mute an account',
    'filter-words': 'Filter words',
    'import-list': 'Import our list of servers',
    'take-follows': 'Take your follows with you',
  } satisfies Record<Task, string>,
  freshness: {
    stale:
      'These steps have not been compared with the program for more than a year. It may have changed since.',
    unverified:
      'The team has not been able to compare these steps with the program. They may be wrong in places.',
  },
  freshnessShort: { stale: 'not checked for a year', unverified: 'unverified' },
  allGuides: 'All guides',
  guideFor: (software: string, client: string) =>
    /^\p{Lu}/u.test(client) ? client : `${software} ${client}`,
  guideLead: (software: string, client: string) =>
    client.includes(software) || !/^\p{Lu}/u.test(client)
      ? `For members of ${software} servers.`
      : `${client}, for members of ${software} servers.`,
  guideDescription: (title: string) => `${title}, step by step.`,
  stepsFor: 'Steps',
  anyServer: 'the server’s name',
  whatHappens: 'What happens then',
  checkedOn: 'Last compared with the program on {date}.',
  checkedVersion: 'Last compared with version {version} on {date}.',
  noGuides: 'There are no guides yet.',

  // Feeds
  decisionsFeed: (site: string) => `${site}: decisions`,
  serverFeed: (site: string, server: string) => `${site}: decisions about ${server}`,
  accessFeed: {
    open: (site: string) => `${site}: servers opened again`,
    watched: (site: string) => `${site}: servers watched`,
    limited: (site: string) => `${site}: servers limited`,
    suspended: (site: string) => `${site}: servers suspended`,
  } satisfies Record<Access, (site: string) => string>,
  criterionFeed: (site: string, criterion: string) => `${site}: decisions that cite “${criterion}”`,
  tagFeed: (site: string, tag: string) => `${site}: posts tagged ${tag}`,
  decisionsFeedText: 'Every event in the register: what changed, why, and on which grounds.',
  eventTitle: {
    watch: (server: string) => `${server} is watched`,
    limit: (server: string) => `${server} is limited`,
    suspend: (server: string) => `${server} is suspended`,
    restore: (server: string) => `${server} is open again`,
    note: (server: string) => `Note about ${server}`,
  } satisfies Record<Action, (server: string) => string>,
  endTitle: {
    open: (server: string) => `${server} is open again`,
    watched: (server: string) => `${server} is watched again`,
    limited: (server: string) => `${server} is limited again`,
    suspended: (server: string) => `${server} is suspended again`,
  } satisfies Record<Access, (server: string) => string>,
  partEndTitle: (server: string) => `A restriction of ${server} has ended`,
  calendarName: (site: string) => `${site}: due dates`,
  calendarEntry: {
    review: (server: string) => `Review: ${server}`,
    end: (server: string) => `Last day of the restriction of ${server}`,
  },
  calendarAfter: {
    open: 'From the day after it is open again.',
    watched: 'From the day after it is watched again.',
    limited: 'From the day after it is limited again.',
    suspended: 'From the day after it is suspended again.',
  } satisfies Record<Access, string>,
  correctionTitle: (title: string) => `Correction: ${title}`,
  updateTitle: (title: string) => `Update: ${title}`,
  updateSentence: 'Added on {date} to {post}: {note}',
  correctionSentence: 'Corrected on {date}: {note}',
  changeSentence: 'It was {before} and is now {after}.',
  staysSentence: 'Nothing changes: it stays {access}.',
  staysInPart: 'It stays {access}.',
  done: 'Done: ',
  toDo: 'To do: ',

  // Writing components
  callout: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    correction: 'Correction',
  },
  quoteSource: 'Source: {source}',
  original: 'original',
  decisionInText: '{server} ({access})',

  // Previews
  previewSince: (date: string) => `since ${date}`,
  previewNotYet: 'nothing has changed yet',
  previewPost: (title: string, site: string, date: string) => `${title}. ${site}, ${date}.`,
  previewDecision: {
    open: (server: string, ours: string, date: string) =>
      `${server} has been open to ${ours} since ${date}.`,
    watched: (server: string, ours: string, date: string) =>
      `${server} has been watched by ${ours} since ${date}.`,
    limited: (server: string, ours: string, date: string) =>
      `${server} has been limited on ${ours} since ${date}.`,
    suspended: (server: string, ours: string, date: string) =>
      `${server} has been suspended on ${ours} since ${date}.`,
  } satisfies Record<Access, (server: string, ours: string, date: string) => string>,
  previewGroup: {
    open: (group: string, ours: string, date: string) => `${group}: open to ${ours} since ${date}.`,
    watched: (group: string, ours: string, date: string) =>
      `${group}: watched by ${ours} since ${date}.`,
    limited: (group: string, ours: string, date: string) =>
      `${group}: limited on ${ours} since ${date}.`,
    suspended: (group: string, ours: string, date: string) =>
      `${group}: suspended on ${ours} since ${date}.`,
  } satisfies Record<Access, (group: string, ours: string, date: string) => string>,
  previewDecisionNotYet: (server: string, ours: string) =>
    `${server}: nothing has changed yet on ${ours}.`,
  previewAccess: (access: string, ours: string) => `${access}. ${ours}.`,
  previewSite: (site: string, ours: string) => `${site}, ${ours}.`,

  // Lists
  lists: 'Lists for other servers',
  listsIntro: (server: string) =>
    `What the team of ${server} decided, as files that other software reads.`,
  listsAdvice: [
    'We decide for our own members. Read the reasons before you take a decision over: what is right here need not be right where you are.',
    'None of these files makes a decision harsher than it is. What a format cannot say is left out, and each list says what that is.',
    'The files change when a decision does. Fetch them once a day at most, and say what you have already, as programs do with ETag.',
  ],
  registerAsFile: 'For admins and programs: {lists}.',
  whatDoYouRun: 'What do you run?',
  list: listsEn,
  listSummary: (domain: string) => `What the team of ${domain} decided about other servers`,
  listSummaryNow: (server: string) => `What applies now, as ${server} decided`,
  listSize: (mediaType: string, kilobytes: string) => `${mediaType}, ${kilobytes} kB`,
  listSchema: 'JSON Schema of this file',
  leavesNothingOut: 'It leaves nothing out.',
  leavesOut: (n: number, shown: string) => `It leaves ${count(n, shown, 'thing', 'things')} out`,
  leftOutBecause: {
    obfuscated: 'Because their names are masked, and the format holds names in clear only:',
    open: 'Because nothing restricts them, and the format has no word for that:',
    suspended: 'Because they are suspended, and the list holds only what is not:',
    'no-watch': 'Because they are only watched, which the format cannot say:',
    'no-limit': 'Because they are only limited, which the format cannot say:',
    'milder-below': 'Because they are milder than a server above them, whose line covers them:',
    'known-accounts':
      'Listed as exceptions, but Mastodon still applies the entry above to accounts it already knows; look there by hand:',
    'no-reason':
      'Listed, but not why, because their names are masked here. This replaces `transparency_obfuscate_domains`. Add the names you already mask there. Pleroma cannot mask: its nodeinfo will show these names:',
    'no-reject': 'Listed, but not that their media or reports are rejected:',
    'no-end': 'Listed, but not the day on which that ends:',
    'no-below':
      'Listed, but the software blocks the very names, and not the servers below them, for which the decisions hold, too:',
    tomorrow: 'Because they changed today, and the list says so from tomorrow on:',
  } satisfies Record<Dropped['because'], string>,
  andMore: (n: string) => `, and ${n} more`,

  // Search
  search: 'Search',
  searchDescription: (server: string) =>
    `Find what the team of ${server} has decided about a server, and words in its posts, decisions, guides and criteria.`,
  searchLabel: 'Server or words',
  searchHint: 'The name of a server or a part of it, a handle, an address, or words from a text.',
  searchLists: 'All there is, in lists',
  searchNeedsScript:
    'The search needs JavaScript, which your browser does not run here. These lists hold the same.',
  searchServersHeading: 'Servers',
  searchTextsHeading: 'Texts',
  searchTexts: (n: number, shown: string) => count(n, shown, 'text', 'texts'),
  searchFound: '{servers} and {texts} found.',
  searchNothing: 'Nothing was found.',
  searchMore: 'Show more',
  searchFailed: 'The search could not be loaded. The lists below hold the same.',
  searchServersFailed: 'The names of servers could not be loaded: texts alone were searched.',
  searchTextsFailed: 'The texts could not be loaded: names of servers alone were searched.',
  verdictOwn: '{asked} is {access}.',
  verdictCovered: '{asked} belongs to {server}, which is {access}.',
  verdictNone:
    'There is no decision about {asked}. Without one we restrict nothing; but make sure that the name is right.',
  nearFirst: 'Did you mean {server}? It is {access}.',
  nearMore: 'Or {server}? It is {access}.',
  searchKind: {
    post: 'Post',
    decision: 'Decision',
    guide: 'Guide',
    criterion: 'Criterion',
    page: 'Page',
  },

  // 404
  notFound: 'This page does not exist',
  notFoundText:
    'The address may be misspelt, or the page has moved. A server that you do not find in the {register} is open.',
};

/** Every word of the site, in one language. */
export type Words = typeof en;
