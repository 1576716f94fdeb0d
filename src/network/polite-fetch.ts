import { followRedirects } from './follow-redirects.ts';
import type { Network } from './network.ts';
import { networkProblem, type NetworkProblem } from './network-problem.ts';
import { readBody } from './read-body.ts';
import { startTimer } from './request-timer.ts';
import { retryAfter } from './retry-after.ts';

/** What is asked for. */
export interface FetchRequest {
  readonly url: URL;
  /** Sent to the origin of `url` and to no other. */
  readonly token?: string | undefined;
  /** The media type that is wanted. */
  readonly accept?: string | undefined;
  /** What is sent as JSON; the request is a POST then. */
  readonly json?: unknown;
}

/** An answer that came whole. */
export interface FetchAnswer {
  readonly ok: true;
  /** Decoded as UTF-8, without byte order mark. */
  readonly text: string;
  readonly headers: Headers;
  /** The address at the end of all redirects. */
  readonly url: URL;
}

interface Again {
  readonly again: NetworkProblem;
  /** The seconds that the server asks us to wait. */
  readonly asked: number | undefined;
}

/**
 * Asks another server for something: says who asks, does not wait or read for ever, encrypts
 * everything that leaves this machine, and asks again, later, where the server is busy.
 *
 * @param network the machine’s network
 * @param request what is asked for
 * @returns the answer, or what went wrong; it never throws
 */
export async function politeFetch(
  network: Network,
  request: FetchRequest,
): Promise<FetchAnswer | NetworkProblem> {
  const { limits, clock, allowance } = network;
  for (let attempt = 1; ; attempt++) {
    const result = await fetchOnce(network, request);
    if (!('again' in result)) return result;
    const { again, asked } = result;
    const facts = asked === 0 ? again : { ...again, seconds: asked };
    if (attempt >= limits.attempts) return facts;
    if (asked !== undefined && asked > limits.wait) return { ...facts, most: limits.wait };
    if (asked !== undefined && asked * 1000 > allowance.timeLeft())
      return { ...facts, most: limits.command.seconds, used: allowance.used() };
    const seconds = asked ?? 2 ** (attempt - 1);
    network.notice({ kind: 'wait', url: again.url, status: again.status ?? 0, seconds });
    await clock.sleep(Math.min(seconds * 1000, allowance.timeLeft()));
  }
}

async function fetchOnce(
  network: Network,
  request: FetchRequest,
): Promise<FetchAnswer | NetworkProblem | Again> {
  const timer = startTimer(network);
  try {
    const followed = await followRedirects(network, request, timer);
    if ('code' in followed) return followed;
    const { response, url } = followed;
    timer.answered();
    try {
      if (!response.ok) {
        await response.body?.cancel();
        return refusal(network, request, response, url);
      }
      const text = await readBody(response, byteCounter(network, url));
      return typeof text === 'string' ? { ok: true, text, headers: response.headers, url } : text;
    } catch (error) {
      return timer.problemOf(error, url);
    }
  } finally {
    timer.stop();
  }
}

/** Counts the bytes of an answer, for itself and for the command. */
function byteCounter({ limits, allowance }: Network, url: URL) {
  let size = 0;
  return (bytes: number): NetworkProblem | undefined => {
    size += bytes;
    const over = allowance.takeBytes(bytes, url);
    return size > limits.bytes ? networkProblem('too-large', url, { most: limits.bytes }) : over;
  };
}

function refusal(
  network: Network,
  request: FetchRequest,
  { status, headers }: Response,
  url: URL,
): NetworkProblem | Again {
  const facts = { status, withToken: request.token !== undefined };
  if (status === 401) return networkProblem('refused-401', url, facts);
  if (status === 403) return networkProblem('forbidden-403', url, facts);
  if (status === 404 || status === 410) return networkProblem('not-found-404', url, facts);
  if (status !== 429 && status < 500) return networkProblem('unexpected-status', url, facts);
  return {
    again: networkProblem(status === 429 ? 'rate-limited' : 'server-error', url, facts),
    asked: retryAfter(headers, network.clock.now()),
  };
}
