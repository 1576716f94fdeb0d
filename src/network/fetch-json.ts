import { readJson } from '../exchange/reading/read-items.ts';
import type { Network } from './network.ts';
import { networkProblem, type NetworkProblem } from './network-problem.ts';
import { politeFetch, type FetchAnswer, type FetchRequest } from './polite-fetch.ts';

/** An answer that is JSON. */
export interface JsonAnswer extends FetchAnswer {
  readonly value: unknown;
}

/**
 * Asks another server for JSON.
 *
 * @param network the machine’s network
 * @param request what is asked for
 */
export async function fetchJson(
  network: Network,
  request: FetchRequest,
): Promise<JsonAnswer | NetworkProblem> {
  const answer = await politeFetch(network, { accept: 'application/json', ...request });
  if ('code' in answer) return answer;
  const reading = readJson(answer.text);
  if ('value' in reading) return { ...answer, value: reading.value };
  const got = /^\s*</u.test(answer.text)
    ? 'it is a web page'
    : answer.text.trim() === ''
      ? 'it is empty'
      : undefined;
  return networkProblem('not-json', answer.url, { got });
}
