import { mbinDefederated } from '../../exchange/formats/mbin-defederated.ts';
import { isGroup } from '../../exchange/reading/read-json.ts';
import { fetchJson } from '../fetch-json.ts';
import type { NetworkProblem } from '../network-problem.ts';
import type { AskedServer, ServerAnswer, ServerReader } from './server-reader.ts';

/**
 * Asks an Mbin server which servers it does not federate with. It lists those that are banned by
 * name: one that is set to exchange posts only with those it allows bans all others, lists none of
 * them and does not tell that it is set so. An empty list may mean that.
 * Source: MbinOrg/mbin, src/Controller/Api/Instance/InstanceRetrieveFederationApi.php and
 * src/Repository/InstanceRepository.php.
 */
export const mbinReader: ServerReader = { read, takesToken: false };

async function read({ network, origin }: AskedServer): Promise<ServerAnswer | NetworkProblem> {
  const ask = (path: string) => fetchJson(network, { url: new URL(path, origin) });
  const newer = await ask('/api/defederated/v2');
  const answer =
    'code' in newer && newer.code === 'not-found-404' ? await ask('/api/defederated') : newer;
  if ('code' in answer) return answer;
  return {
    url: answer.url,
    text: answer.text,
    format: mbinDefederated,
    coverage: { ...mbinDefederated.coverage, complete: !isEmpty(answer.value) },
  };
}

function isEmpty(answer: unknown): boolean {
  const instances = isGroup(answer) ? answer['instances'] : undefined;
  return Array.isArray(instances) && instances.length === 0;
}
