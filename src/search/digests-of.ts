import { withParents } from '../register/with-parents.ts';
import { nearestServerName } from '../schema/nearest-server-name.ts';
import type { DigestOf } from './find-servers.ts';
import { pastedAccount } from './pasted-account.ts';
import { splitQuestion } from './split-question.ts';

/**
 * Works out by which digests a server may stand in the register, with what the browser itself has for
 * that: it has it on https and on one's own machine alone.
 *
 * @param query what someone typed
 * @throws where the browser cannot do it
 */
export async function digestsOf(query: string): Promise<DigestOf> {
  const { whole, names } = splitQuestion(query);
  const hosts = [whole, ...names].map((text) => nearestServerName(pastedAccount(text)));
  const digests = new Map(
    await Promise.all(
      hosts
        .flatMap((host) => (host === undefined ? [] : withParents(host)))
        .map(async (name) => {
          const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
          const hex = Array.from(new Uint8Array(bytes), (byte) =>
            byte.toString(16).padStart(2, '0'),
          );
          return [name, hex.join('')] as const;
        }),
    ),
  );
  return (name) => digests.get(name) ?? '';
}
