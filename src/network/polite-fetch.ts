import { followRedirects } from './follow-redirects.ts';
import type { Network, NetworkLimits } from './network.ts';
import { networkProblem, type NetworkProblem } from './network-problem.ts';
import { problemOfError } from './problem-of-error.ts';
import { readBody } from './read-body.ts';
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
  const { limits } = network;
  for (let attempt = 1; ; attempt++) {
    const result = await fetchOnce(network, request);
    if (!('again' in result)) return result;
    const { again, asked } = result;
    if (attempt >= limits.attempts || (asked ?? 0) > limits.wait)
      return asked ? { ...again, seconds: asked } : again;
    const seconds = asked ?? 2 ** (attempt - 1);
    network.notice({ kind: 'wait', url: again.url, status: again.status ?? 0, seconds });
    await network.sleep(seconds * 1000);
  }
}

async function fetchOnce(
  network: Network,
  request: FetchRequest,
): Promise<FetchAnswer | NetworkProblem | Again> {
  const deadline = startDeadline(network.limits);
  try {
    const followed = await followRedirects(network, request, deadline.signal);
    if ('code' in followed) return followed;
    const { response, url } = followed;
    deadline.answered();
    if (!response.ok) {
      await response.body?.cancel();
      return refusal(network, request, response, url);
    }
    try {
      const text = await readBody(response, network.limits.bytes);
      if (text === undefined) {
        const other = `${Math.round(network.limits.bytes / 1_000_000)} MB`;
        return networkProblem('too-large', url, { other });
      }
      return { ok: true, text, headers: response.headers, url };
    } catch (error) {
      return problemOfError(error, url, network.limits.whole / 1000);
    }
  } finally {
    deadline.done();
  }
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
    asked: retryAfter(headers, network.now()),
  };
}

/** Ends a request where its answer does not begin, or is not there whole, in time. */
function startDeadline({ answer, whole }: NetworkLimits) {
  const controller = new AbortController();
  const end = (): void => controller.abort('deadline');
  const first = setTimeout(end, answer);
  const last = setTimeout(end, whole);
  return {
    signal: controller.signal,
    answered: (): void => clearTimeout(first),
    done: (): void => {
      clearTimeout(first);
      clearTimeout(last);
    },
  };
}
