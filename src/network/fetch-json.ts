import { readJson } from '../exchange/reading/read-json.ts';
import type { Network } from './network.ts';
import { networkProblem, type NetworkFacts, type NetworkProblem } from './network-problem.ts';
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
  return networkProblem('not-json', answer.url, { found: foundIn(answer.text) });
}

function foundIn(text: string): NetworkFacts['found'] {
  if (/^\s*</u.test(text)) return 'web-page';
  return text.trim() === '' ? 'nothing' : undefined;
}
