import type { Coverage } from '../../exchange/coverage.ts';
import type { Format } from '../../exchange/format.ts';
import type { FoundSoftware } from '../find-software.ts';
import type { Network } from '../network.ts';
import type { NetworkProblem } from '../network-problem.ts';

/** The server that is asked. */
export interface AskedServer extends FoundSoftware {
  readonly network: Network;
  /** Given only to readers that take one. */
  readonly token: string | undefined;
}

/** What a server said, its pages put together, as a text of a known format. */
export interface ServerAnswer {
  /** Where it was read. */
  readonly url: URL;
  readonly text: string;
  readonly format: Format;
  /** Where it tells more or less than its format. */
  readonly coverage?: Coverage;
}

/** A way to ask the servers of one software for what they block. */
export interface ServerReader {
  readonly read: (server: AskedServer) => Promise<ServerAnswer | NetworkProblem>;
  /** Whether a token tells more, and so is sent. */
  readonly takesToken: boolean;
}
