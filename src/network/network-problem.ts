import type { networkProblemWords } from './network-problem-words.ts';

/** The permanent name of something that went wrong with another server. */
export type NetworkProblemCode = keyof typeof networkProblemWords;

/** What a command has used of the network. */
export interface NetworkUse {
  /** Since it began to ask. */
  readonly seconds: number;
  /** As many as it has sent. */
  readonly requests: number;
  /** As many as it has read, unpacked. */
  readonly bytes: number;
}

/** What the sentences of a network’s problem are made of. Never a token. */
export interface NetworkFacts {
  /** The value at fault, as it was given. */
  readonly got?: string | undefined;
  /** What was expected instead, or another place that it is about. */
  readonly other?: string | undefined;
  /** The status of the answer. */
  readonly status?: number | undefined;
  /** Seconds to wait, or that were waited. */
  readonly seconds?: number | undefined;
  /** The limit that was reached, in seconds, bytes or how many there may be. */
  readonly most?: number | undefined;
  /** How far the command got, where one of its own limits was reached. */
  readonly used?: NetworkUse | undefined;
  /** What runs the server, by its name in nodeinfo. */
  readonly software?: string | undefined;
  /** What an answer is that is no JSON. */
  readonly found?: 'web-page' | 'nothing' | undefined;
  /** Whether a token was sent. */
  readonly withToken?: boolean | undefined;
}

/** Something that went wrong with another server, as a value. */
export interface NetworkProblem extends NetworkFacts {
  readonly code: NetworkProblemCode;
  /** The address that was asked, without name, password, query and fragment. */
  readonly url: string;
}

/**
 * A problem with another server.
 *
 * @param code its permanent name
 * @param url the address that was asked
 * @param facts what its sentences are made of
 */
export function networkProblem(
  code: NetworkProblemCode,
  url: URL | string,
  facts: NetworkFacts = {},
): NetworkProblem {
  return { code, url: shownAddress(url), ...facts };
}

/**
 * An address as it may be shown: without name, password, query and fragment, where secrets stand.
 *
 * @param url an address, or a text that was given as one
 */
export function shownAddress(url: URL | string): string {
  const parsed = typeof url === 'string' ? URL.parse(url) : url;
  if (parsed === null || parsed.host === '')
    return withoutAccount(String(url).replace(/[?#].*/su, ''));
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

/** What is no whole address, without what stands before its last `@` and may be a name or password. */
function withoutAccount(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return address;
  const scheme = address.slice(0, at).lastIndexOf('//');
  return address.slice(0, scheme + (scheme === -1 ? 1 : 2)) + address.slice(at + 1);
}
