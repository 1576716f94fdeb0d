import type { NetworkNotice } from '../../network/network.ts';

/**
 * What is happening on the network, for a person who waits.
 *
 * @param notice what happens
 */
export function networkNotice(notice: NetworkNotice): string {
  return notice.kind === 'wait'
    ? `${notice.url} is busy (status ${notice.status}): waiting ${notice.seconds} s …`
    : `Reading ${notice.url}: page ${notice.page}, ${notice.items.toLocaleString('en')} rows …`;
}
