import type { ListProblemFacts } from './list-problem.ts';
import { quoted } from './quoted.ts';

/** What a kind of problem in a list says and does. */
export interface ListProblemSentences {
  /** `list`: nothing of the list is used. `row`: this row is not used. `none`: the row is used. */
  readonly costs: 'list' | 'row' | 'none';
  readonly what: (facts: ListProblemFacts) => string;
  readonly cure: (facts: ListProblemFacts) => string;
}

/** “Did you mean …?”, where there is something to offer, in front of the general advice. */
const offer = (facts: ListProblemFacts, advice: string): string =>
  facts.nearest === undefined ? advice : `Did you mean ${quoted(facts.nearest)}? ${advice}`;

const NAME_ALONE = 'Write the server’s domain alone, such as noisy.example.';

/** Every kind of problem a list can have, worded once. The key is its permanent name. */
export const listProblemWords = {
  // The list as a whole
  'not-a-list': {
    costs: 'list',
    what: (f) => `This is no block list${f.got === undefined ? '' : `: it is ${f.got}`}.`,
    cure: () => 'Give the file or address of the list itself, or name its format.',
  },
  'empty-list': {
    costs: 'list',
    what: () => 'There is nothing in this list.',
    cure: () => 'Look whether the download went wrong.',
  },
  'broken-json': {
    costs: 'list',
    what: (f) => `This cannot be read as JSON: ${f.got ?? 'it is broken'}.`,
    cure: () => 'Download it again: the end may be missing.',
  },
  'too-deep': {
    costs: 'list',
    what: (f) =>
      `The arrays and groups of this JSON stand more than ${f.expected ?? ''} deep in each other.`,
    cure: () => 'No known list is like that: look where it comes from.',
  },
  'unknown-shape': {
    costs: 'list',
    what: (f) => `This JSON is not what the format holds: ${f.got ?? ''}.`,
    cure: (f) => `Expected: ${f.expected ?? 'another format'}.`,
  },
  'too-many-rows': {
    costs: 'list',
    what: (f) =>
      `The list has ${f.got ?? ''} ${f.field ?? 'rows'}, more than the ${f.expected ?? ''} it may have.`,
    cure: () => 'Split it, or look whether it is a list of all servers there are.',
  },
  'another-file': {
    costs: 'list',
    what: (f) => `This only describes a list, and the list itself is at ${quoted(f.got)}.`,
    cure: () => 'Give that address.',
  },
  'more-pages': {
    costs: 'none',
    what: () => 'This is one page of several: servers on the others are missing.',
    cure: () => 'Put all pages into one JSON array, or ask for a longer page.',
  },
  'hidden-list': {
    costs: 'list',
    what: () => 'The server keeps to itself what it does to others.',
    cure: () => 'Ask its team, or let it show its policies if it is yours.',
  },
  'no-federation': {
    costs: 'list',
    what: () => 'The server federates with nobody, so its lists are not what it does to others.',
    cure: () => 'If you want the lists all the same, take the field “federation” out of the file.',
  },
  'unread-array': {
    costs: 'none',
    what: (f) => `The array ${quoted(f.got)} does not say what is done to its servers.`,
    cure: () => 'It is not read, because others in the list say it.',
  },
  'some-left-out': {
    costs: 'none',
    what: () => 'The server says that it leaves out some of the servers it restricts.',
    cure: () => 'If it is yours, read its own configuration.',
  },
  'unwritten-value': {
    costs: 'list',
    what: (f) => `The lists cannot be read from ${quoted(f.got)} on, because nothing is evaluated.`,
    cure: () => 'Write each server as {"host", "reason"}, without variables or functions.',
  },
  'wrong-checksum': {
    costs: 'none',
    what: () => 'The checksum does not fit: the list was changed after it was made.',
    cure: () => 'Look who changed it, or download it again.',
  },
  'unknown-field': {
    costs: 'none',
    what: (f) => `Fields that are not known are not read: ${quoted(f.got)}.`,
    cure: () => 'There is nothing to do. A newer Candor may know them.',
  },
  'no-domain-column': {
    costs: 'list',
    what: (f) => `No column of the header ${quoted(f.got)} is called domain.`,
    cure: () => 'Call the column with the servers’ names “#domain”.',
  },
  'no-severity-column': {
    costs: 'list',
    what: (f) =>
      `The column ${quoted(f.got)} says what is done to the servers, under another name.`,
    cure: () => 'Call it severity.',
  },
  'not-said': {
    costs: 'list',
    what: (f) =>
      `The list does not say what is done to its servers${f.got === undefined ? '' : `; ${f.got}`}.`,
    cure: () =>
      'Lists of blocked, limited and allowed servers look alike, so nothing is guessed. Say it with --as suspend, --as limit or --as allow.',
  },
  'says-otherwise': {
    costs: 'list',
    what: (f) =>
      `The rows of the list restrict its servers, and yet ${f.got ?? 'its name allows them'}.`,
    cure: () =>
      'Say what holds: --as suspend takes the rows as they are, --as limit and --as allow nothing harsher than that.',
  },

  // The name of a server
  'masked-name': {
    costs: 'row',
    what: (f) => `Letters of the name ${quoted(f.got)} are masked, and no digest is given.`,
    cure: () => 'Write the whole name, if you know it; a sign that belongs to it in punycode.',
  },
  'ip-address': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is an IP address, not the name of a server.`,
    cure: () => 'Block addresses in your server’s own settings.',
  },
  'whole-top-level-domain': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} would cover every server under a top-level domain.`,
    cure: () => 'List the servers that you mean, one by one.',
  },
  'any-ending': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} would cover names with any ending.`,
    cure: () => 'List the servers that you mean, one by one.',
  },
  'no-dot': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} has no dot, so it is no server on the internet.`,
    cure: () => NAME_ALONE,
  },
  'bad-punycode': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} begins with xn-- but is not the punycode of any name.`,
    cure: () => 'Write the name in its own letters.',
  },
  'one-account': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is one account, not a whole server.`,
    cure: (f) => offer(f, 'A decision is about a whole server: write its name if you mean it.'),
  },
  'one-page': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is the address of one page, not of a whole server.`,
    cure: (f) => offer(f, 'A decision is about a whole server: write its name if you mean it.'),
  },
  'one-port': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is one port of a server, not the whole server.`,
    cure: (f) => offer(f, 'A decision is about a whole server: write its name if you mean it.'),
  },
  'not-a-server': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is not the name of a server.`,
    cure: (f) => offer(f, NAME_ALONE),
  },
  'no-server': {
    costs: 'row',
    what: () => 'No server is named.',
    cure: () => NAME_ALONE,
  },
  'canary-row': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is no server: the list’s makers use it to see who reads it.`,
    cure: () => 'There is nothing to do.',
  },

  // A row
  'row-not-said': {
    costs: 'row',
    what: (f) => `What is done to ${quoted(f.got)} is not said, as it is of others in the list.`,
    cure: () => 'Say it there, or for all such rows with --as suspend, --as limit or --as allow.',
  },
  'unknown-severity': {
    costs: 'row',
    what: (f) => `The severity ${quoted(f.got)} is not known, and nothing harsher is guessed.`,
    cure: (f) => offer(f, `It can be: ${f.expected ?? ''}.`),
  },
  'only-sensitive': {
    costs: 'row',
    what: (f) => `Pictures from ${quoted(f.got)} are only covered, and no action here does that.`,
    cure: () => 'Write a decision yourself, if you want one.',
  },
  'no-such-action': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is under ${f.field ?? 'a list'}, and no action here does that.`,
    cure: () => 'Write a decision yourself, if you want one.',
  },
  'shown-to-nobody': {
    costs: 'row',
    what: (f) => `${quoted(f.got)} is among the servers that yours shows to nobody.`,
    cure: () => 'Write a decision yourself, if it shall be public from now on.',
  },
  'shifted-columns': {
    costs: 'row',
    what: (f) =>
      `The cells do not fit the header: ${f.field ?? 'a column'} holds ${quoted(f.got)}.`,
    cure: () => 'Put the cells under their columns, and texts with commas in quotes.',
  },
  'not-an-item': {
    costs: 'row',
    what: (f) => `This item is ${quoted(f.got)}, which describes no server.`,
    cure: (f) => `Expected: ${f.expected ?? 'a group of fields'}.`,
  },
  'unread-decision': {
    costs: 'row',
    what: (f) => `This decision cannot be read: its ${f.field ?? 'text'} is ${quoted(f.got)}.`,
    cure: (f) => offer(f, 'The others are read. A newer Candor may know it.'),
  },
  'unknown-header': {
    costs: 'none',
    what: (f) => `The column ${quoted(f.got)} is not known, so its cells are not read.`,
    cure: (f) => offer(f, `Known columns are: ${f.expected ?? ''}.`),
  },
  'bad-boolean': {
    costs: 'none',
    what: (f) => `${f.field ?? 'A column'} is ${quoted(f.got)}, neither true nor false.`,
    cure: (f) => `It is read as ${f.expected ?? 'false'}. Write true or false.`,
  },
  'bad-date': {
    costs: 'none',
    what: (f) => `${f.field ?? 'A date'} is ${quoted(f.got)}, which is no date.`,
    cure: () => 'The row is read without it.',
  },
  'star-in-front': {
    costs: 'none',
    what: (f) => `${quoted(f.got)} may mean only the servers below ${quoted(f.nearest)}.`,
    cure: () => 'It is read as that server with those below it. Take it out if that is too much.',
  },
  'duplicate-server': {
    costs: 'none',
    what: (f) => `${quoted(f.got)} stands in the list twice: here and at ${f.other ?? 0}.`,
    cure: () => 'Where the two differ, the milder one counts. Keep one of them.',
  },
} satisfies Record<string, ListProblemSentences>;
