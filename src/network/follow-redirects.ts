import { isLoopback } from './is-loopback.ts';
import type { Network } from './network.ts';
import { networkProblem, shownAddress, type NetworkProblem } from './network-problem.ts';
import type { FetchRequest } from './polite-fetch.ts';
import type { RequestTimer } from './request-timer.ts';

/** The first answer that leads nowhere else, its body not read yet. */
export interface Followed {
  readonly response: Response;
  readonly url: URL;
}

/**
 * Sends a request and follows where its answers lead, encrypted all the way. A token goes to the
 * origin that it was given for, and not even back there from another one.
 *
 * @param network the machine’s network
 * @param request what is asked for
 * @param timer ends it where its time is over
 */
export async function followRedirects(
  network: Network,
  request: FetchRequest,
  timer: RequestTimer,
): Promise<Followed | NetworkProblem> {
  const { limits, allowance } = network;
  const fault = faultOf(request);
  if (fault !== undefined) return fault;
  let { url, token, json } = request;
  for (let redirects = 0; ; redirects++) {
    const over = allowance.takeRequest(url);
    if (over !== undefined) return over;
    let response;
    try {
      response = await network.fetch(url, {
        ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
        headers: headersOf(network, { ...request, token, json }),
        redirect: 'manual',
        signal: timer.signal,
      });
      if (![301, 302, 303, 307, 308].includes(response.status)) return { response, url };
      await response.body?.cancel();
    } catch (error) {
      return timer.problemOf(error, url);
    }
    if (redirects === limits.redirects)
      return networkProblem('too-many-redirects', request.url, { most: limits.redirects });
    const next = nextAddress(url, response.headers.get('location'));
    if ('code' in next) return next;
    if (next.origin !== url.origin) token = undefined;
    if (response.status <= 303) json = undefined;
    url = next;
  }
}

function faultOf({ url, token }: FetchRequest): NetworkProblem | undefined {
  if (url.username !== '' || url.password !== '')
    return networkProblem('address-with-password', url);
  if (!isSafe(url)) return networkProblem('not-https', url);
  if (token !== undefined && !/^[\u0021-\u007e]+$/u.test(token))
    return networkProblem('bad-token', url);
  return undefined;
}

function nextAddress(from: URL, location: string | null): URL | NetworkProblem {
  const next = location === null ? null : URL.parse(location, from);
  if (next === null || !/^https?:$/u.test(next.protocol) || next.username !== '')
    return networkProblem('bad-redirect', from, { got: shownAddress(location ?? '') });
  if (!isSafe(next) || (from.protocol === 'https:' && next.protocol === 'http:'))
    return networkProblem('redirect-without-https', from, { got: shownAddress(next) });
  return next;
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

function headersOf(
  { agent }: Network,
  { token, accept, json }: FetchRequest,
): Record<string, string> {
  return {
    'user-agent': agent,
    accept: accept ?? '*/*',
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
