import { quoted } from '../exchange/problems/quoted.ts';
import { familyOf } from '../exchange/software-family.ts';
import type { NetworkProblem } from './network-problem.ts';

/** What a kind of problem with another server says. */
export interface NetworkProblemSentences {
  readonly what: (problem: NetworkProblem) => string;
  readonly cure: (problem: NetworkProblem) => string;
}

const secondsSaid = (seconds: number): string => {
  const [count, unit] =
    seconds < 120 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

const LATER = 'Try again later.';
const OTHER_WAY = 'Ask the server’s team for its list as a file, and give that.';
const TOKEN =
  'Give a token of the team’s own account with the scope admin:read:domain_blocks, in the environment.';

/** What a server’s own team can do so that its list can be read, by its software or the family of it. */
const OWN_WAYS: ReadonlyMap<string, string> = new Map([
  ['gotosocial', 'set instance-expose-blocklist to true'],
  ['mastodon', 'show the list to everyone in its settings, under About'],
  ['misskey', 'save what it answers to an administrator at admin/meta, and give that file'],
  ['peertube', 'set blocklist.public_log.enabled in its configuration'],
  ['pixelfed', 'download the backup under Admin, Instances, and give that file'],
]);

const ownWay = ({ software = '' }: NetworkProblem): string => {
  const way = OWN_WAYS.get(software) ?? OWN_WAYS.get(familyOf(software));
  return `If it is yours, ${way ?? 'publish the list in its settings'}. ${OTHER_WAY}`;
};

const FOUND: Readonly<Record<NonNullable<NetworkProblem['found']>, string>> = {
  'web-page': ': it is a web page',
  nothing: ': it is empty',
};

/** Every kind of problem with another server, worded once. The key is its permanent name. */
export const networkProblemWords = {
  // What was asked for
  'bad-address': {
    what: (p) => `${quoted(p.got)} is not the address of a server or list.`,
    cure: () => 'Give a server such as our.example, or the whole address of a list.',
  },
  'address-with-password': {
    what: () => 'The address holds a name or a password, which could end up in logs.',
    cure: () => 'Give the address without it, and a token in the environment.',
  },
  'not-https': {
    what: (p) => `${p.url} is not encrypted: anyone on the way could change the list.`,
    cure: () => 'Write https:// instead. Only this machine itself is asked without encryption.',
  },
  'bad-token': {
    what: () => 'The token holds spaces, line ends or letters that no token has.',
    cure: () => 'Copy the token anew, without quotes and line ends.',
  },
  'token-elsewhere': {
    what: (p) =>
      `The server’s software answers at ${p.other ?? 'another address'}, and the token is only sent to the address that you gave.`,
    cure: (p) => `Give ${p.other ?? 'that address'} if you trust it with the token.`,
  },

  // The connection
  'no-such-host': {
    what: (p) => `There is no server with the name in ${p.url}.`,
    cure: () => 'Check the spelling, and whether this machine is connected.',
  },
  'no-answer': {
    what: (p) => `${p.url} does not answer${p.got === undefined ? '' : ` (${p.got})`}.`,
    cure: () => LATER,
  },
  tls: {
    what: (p) => `${p.url} cannot prove who it is${p.got === undefined ? '' : ` (${p.got})`}.`,
    cure: () => 'Its certificate has to be put right first: tell its team.',
  },
  timeout: {
    what: (p) => `${p.url} did not answer within ${secondsSaid(p.seconds ?? 0)}.`,
    cure: () => LATER,
  },
  'too-large': {
    what: (p) => `The answer of ${p.url} is larger than ${p.other ?? 'it may be'}.`,
    cure: () => 'Look whether it is a block list. If it is, split it and give its parts as files.',
  },
  'too-many-redirects': {
    what: (p) => `${p.url} leads on to other addresses more than ${p.other ?? '5'} times.`,
    cure: () => 'Open it in a browser, and give the address at the end.',
  },
  'bad-redirect': {
    what: (p) => `${p.url} leads on to ${quoted(p.got)}, where nothing can be asked.`,
    cure: () => 'Open it in a browser, and give the address at the end.',
  },
  'redirect-without-https': {
    what: (p) => `${p.url} leads on to ${quoted(p.got)}, which is not encrypted.`,
    cure: () => 'Give the encrypted address that it means, or tell its team.',
  },

  // The status of the answer
  'refused-401': {
    what: (p) =>
      p.withToken === true
        ? `${p.url} does not accept the token.`
        : `${p.url} answers only those who are signed in.`,
    cure: (p) => (p.withToken === true ? `It may have been revoked. ${TOKEN}` : TOKEN),
  },
  'forbidden-403': {
    what: (p) =>
      p.withToken === true
        ? `The token may not read ${p.url}.`
        : `${p.url} may not be read by everyone.`,
    cure: () => TOKEN,
  },
  'not-found-404': {
    what: (p) => `There is nothing at ${p.url}.`,
    cure: () => 'Check the address.',
  },
  'rate-limited': {
    what: (p) => `${p.url} is asked too often.`,
    cure: (p) =>
      p.seconds === undefined ? LATER : `Try again in ${secondsSaid(p.seconds)}, as it asks.`,
  },
  'server-error': {
    what: (p) => `${p.url} has a fault of its own (status ${p.status ?? 500}).`,
    cure: (p) =>
      p.seconds === undefined ? LATER : `Try again in ${secondsSaid(p.seconds)}, as it asks.`,
  },
  'unexpected-status': {
    what: (p) => `${p.url} answers with the status ${p.status ?? 0}, which says nothing here.`,
    cure: () => 'Check the address, and open it in a browser.',
  },

  // What the answer holds
  'not-json': {
    what: (p) => `The answer of ${p.url} is no JSON${p.found === undefined ? '' : FOUND[p.found]}.`,
    cure: () => 'Open it in a browser: a protection against robots may stand in front of it.',
  },
  'unknown-answer': {
    what: (p) => `The answer of ${p.url} is not what this software is known to say.`,
    cure: (p) => `Expected: ${p.other ?? 'another answer'}. ${OTHER_WAY}`,
  },
  'pages-elsewhere': {
    what: (p) => `The next page of ${p.url} would be at ${quoted(p.got)}, on another server.`,
    cure: () => 'Tell the server’s team that its pages link elsewhere.',
  },
  'endless-pages': {
    what: (p) => `The list at ${p.url} has no end: its pages lead round in a circle or on and on.`,
    cure: () => OTHER_WAY,
  },

  // What the server is
  'no-software': {
    what: (p) => `${p.url} does not say which software it runs (nodeinfo).`,
    cure: () => 'Check the name. If it is right, give the whole address of its list.',
  },
  'unknown-software': {
    what: (p) => `The server runs ${quoted(p.software)}, of which no public list is known.`,
    cure: () => OTHER_WAY,
  },
  'nothing-public': {
    what: (p) =>
      `The server runs ${quoted(p.software)} and does not tell the public which servers it blocks.`,
    cure: ownWay,
  },
  'hidden-list': {
    what: (p) => `The server says at ${p.url} that it hides its list.`,
    cure: ownWay,
  },
  'hidden-404': {
    what: (p) => `The server hides its list (nothing at ${p.url}).`,
    cure: ownWay,
  },
} satisfies Record<string, NetworkProblemSentences>;
