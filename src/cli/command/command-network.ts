import project from '../../../package.json' with { type: 'json' };
import { machineNetwork } from '../../network/machine-network.ts';
import type { Network } from '../../network/network.ts';
import { networkNotice } from './network-notice.ts';
import type { Progress } from './progress.ts';

/**
 * The network for a command: it says on the terminal what it waits for.
 *
 * @param site the address of the team’s own site, which other servers are told
 * @param progress where it is said
 */
export function commandNetwork(site: string, progress: Progress): Network {
  return machineNetwork({
    version: project.version,
    site,
    notice: (notice) => progress.say(networkNotice(notice)),
  });
}
