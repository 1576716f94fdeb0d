import type { NetworkNotice } from '../../network/network.ts';
import { numberText } from './number-text.ts';

/**
 * What is happening on the network, for a person who waits.
 *
 * @param notice what happens
 */
export function networkNotice(notice: NetworkNotice): string {
  return notice.kind === 'wait'
    ? `${notice.url} is busy (status ${notice.status}): waiting ${notice.seconds} s …`
    : `Reading ${notice.url}: page ${notice.page}, ${numberText(notice.items)} rows …`;
}
