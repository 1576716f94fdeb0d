import { quoted } from '../exchange/problems/quoted.ts';
import { familyOf } from '../exchange/software-family.ts';
import type { NetworkProblem } from './network-problem.ts';

/** What a kind of problem with another server says. */
export interface NetworkProblemSentences {
  readonly what: (problem: NetworkProblem) => string;
  readonly cure: (problem: NetworkProblem) => string;
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** A time in the largest unit of which it has at least two. */
const timeSaid = (seconds: number, round = Math.ceil): string => {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  const [unit, size] = units.find(([, size]) => seconds >= 2 * size) ?? ['second', 1];
  return counted(round(seconds / size), unit);
};

const bytesSaid = (bytes: number): string => {
  if (bytes < 1_000) return counted(bytes, 'byte');
  const [size, unit] = bytes < 1_000_000 ? [1_000, 'kB'] : [1_000_000, 'MB'];
  return `${(Math.round((bytes / size) * 10) / 10).toLocaleString('en')} ${unit}`;
};

/** How far the command got. */
const usedSaid = ({ used }: NetworkProblem): string =>
  used === undefined
    ? ''
    : ` By then it had sent ${counted(used.requests, 'request')} and read ${bytesSaid(used.bytes)}, in ${timeSaid(used.seconds, Math.round)}.`;

const LATER = 'Try again later.';
const OTHER_WAY = 'Ask the server’s team for its list as a file, and give that.';

/** That a busy server asks for more patience than there is. */
const patienceSaid = ({ seconds, most, used }: NetworkProblem): string => {
  if (seconds === undefined || most === undefined) return '';
  const asked = `, and asks to wait ${timeSaid(seconds)}`;
  return used === undefined
    ? `${asked}: a command waits no longer than ${timeSaid(most)} at once`
    : `${asked}: the command has ${timeSaid(Math.max(0, most - used.seconds), Math.floor)} left of the ${timeSaid(most)} that it may take`;
};

const whenAsked = ({ seconds }: NetworkProblem): string =>
  seconds === undefined ? LATER : `Try again in ${timeSaid(seconds)}, as it asks.`;

const hostOf = ({ url }: NetworkProblem): string => URL.parse(url)?.host ?? url;

/** What its own team can do about a certificate, and what others can. */
const certificateCure = (own: string): string =>
  `If the server is yours, ${own}. If not, tell its team, and ask for its list as a file meanwhile.`;
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
  'name-not-looked-up': {
    what: (p) => `This machine could not look up the name ${hostOf(p)}.`,
    cure: () => 'Check whether this machine is connected, and try again.',
  },
  'bad-port': {
    what: (p) => `${p.url} names a port that is kept for something else than web pages.`,
    cure: () => 'Check the number behind the colon, or leave it out.',
  },
  'connection-refused': {
    what: (p) => `${hostOf(p)} refuses the connection: no web server runs there just now.`,
    cure: () => 'Check the address, and the port in it. If they are right, try again later.',
  },
  'connection-lost': {
    what: (p) => `${hostOf(p)} cut off the connection before ${p.url} was there whole.`,
    cure: () => LATER,
  },
  unreachable: {
    what: (p) => `${hostOf(p)} cannot be reached: nothing there reacts, or nothing leads there.`,
    cure: () =>
      'Check whether this machine is connected and its firewall lets it out. If it does, try again later.',
  },
  'no-answer': {
    what: (p) =>
      `The connection to ${p.url} failed${p.got === undefined ? '' : `; this machine calls it ${p.got}`}.`,
    cure: () => LATER,
  },
  'broken-answer': {
    what: (p) => `The answer of ${p.url} is damaged, or not one of a web server.`,
    cure: () => 'Check the address, and the port in it. If they are right, try again later.',
  },
  timeout: {
    what: (p) => `${p.url} did not answer within ${timeSaid(p.seconds ?? 0)}.`,
    cure: () => LATER,
  },

  // The certificate
  'certificate-expired': {
    what: (p) => `The certificate of ${hostOf(p)}, which proves who it is, has expired.`,
    cure: () =>
      `Check that this machine has the right date. ${certificateCure('renew the certificate, and see why that did not happen by itself')}`,
  },
  'certificate-not-yet-valid': {
    what: (p) => `The certificate of ${hostOf(p)}, which proves who it is, is not valid yet.`,
    cure: () =>
      `Check that this machine has the right date. ${certificateCure('set its clock, and get a new certificate')}`,
  },
  'certificate-self-signed': {
    what: (p) => `${hostOf(p)} made its certificate itself, so nobody vouches for who it is.`,
    cure: () =>
      certificateCure(
        'get a certificate from an authority that everyone trusts, such as Let’s Encrypt, which takes no money',
      ),
  },
  'certificate-of-unknown-issuer': {
    what: (p) =>
      `The certificate of ${hostOf(p)} comes from an issuer that this machine does not know, or the server leaves out the certificates that lead to a known one.`,
    cure: () =>
      `${certificateCure('let it send the whole chain (with Let’s Encrypt the file fullchain.pem, not cert.pem)')} If your organisation issues certificates itself, name the file of its authority in the environment: NODE_EXTRA_CA_CERTS=authority.pem.`,
  },
  'certificate-of-another-name': {
    what: (p) =>
      `The certificate that ${hostOf(p)} shows is for ${p.other ?? 'another name'}, and not for ${URL.parse(p.url)?.hostname ?? p.url}.`,
    cure: () =>
      `Check the spelling of the address. ${certificateCure('get a certificate that names this address, too')}`,
  },
  'certificate-not-accepted': {
    what: (p) =>
      `The certificate of ${hostOf(p)} cannot be accepted${p.got === undefined ? '' : `; this machine calls it ${p.got}`}.`,
    cure: () => certificateCure('get a new certificate'),
  },
  'not-encrypted': {
    what: (p) =>
      `${hostOf(p)} answers, but without encryption: what runs there is no web server for https://.`,
    cure: () =>
      'Check the address, and the port in it. If they are right, its team has to turn encryption on. Only a server on this machine itself can be asked with http:// instead.',
  },
  tls: {
    what: (p) => `${hostOf(p)} and this machine do not agree on how to encrypt.`,
    cure: () =>
      `Check the spelling of the address. ${certificateCure('let it offer TLS 1.2 or newer under this name')}`,
  },

  // What is more than may be
  'too-large': {
    what: (p) => `The answer of ${p.url} is larger than ${bytesSaid(p.most ?? 0)}.`,
    cure: () => 'Look whether it is a block list. If it is, split it and give its parts as files.',
  },
  'out-of-bytes': {
    what: (p) =>
      `With the answer of ${p.url}, the command read more than the ${bytesSaid(p.most ?? 0)} that it may.${usedSaid(p)}`,
    cure: () =>
      'Look whether it is a block list. If it is, ask the server’s team for it as a file, and give that.',
  },
  'out-of-time': {
    what: (p) =>
      `${p.url} was not done when the ${timeSaid(p.most ?? 0)} were over that one command may take.${usedSaid(p)}`,
    cure: () => `Try again when the server is faster. ${OTHER_WAY}`,
  },
  'out-of-requests': {
    what: (p) =>
      `${p.url} would take more than the ${counted(p.most ?? 0, 'request')} that one command may send.${usedSaid(p)}`,
    cure: () => OTHER_WAY,
  },
  'too-many-redirects': {
    what: (p) => `${p.url} leads on to other addresses more than ${counted(p.most ?? 0, 'time')}.`,
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
    what: (p) => `${p.url} is asked too often${patienceSaid(p)}.`,
    cure: whenAsked,
  },
  'server-error': {
    what: (p) => `${p.url} has a fault of its own (status ${p.status ?? 500})${patienceSaid(p)}.`,
    cure: whenAsked,
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
    what: (p) => `The list at ${p.url} has no end: its pages lead round in a circle.`,
    cure: () => OTHER_WAY,
  },
  'too-many-pages': {
    what: (p) => `The list at ${p.url} has more than ${counted(p.most ?? 0, 'page')}.`,
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
