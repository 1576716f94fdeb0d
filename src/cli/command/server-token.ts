import { isLoopback } from '../../network/is-loopback.ts';
import { parseAddress } from '../../network/parse-address.ts';

/**
 * The token in `CANDOR_TOKEN`, for addresses of our own server and this machine alone: one that is
 * set while another's list is read is not handed to them.
 *
 * @param address what was typed
 * @param ours our server's domain
 */
export function serverToken(address: string, ours: string): string | undefined {
  const token = process.env['CANDOR_TOKEN'];
  const parsed = parseAddress(address);
  if (token === undefined || token === '' || 'code' in parsed) return undefined;
  const { hostname } = parsed.url;
  const isOurs = hostname === ours || hostname.endsWith(`.${ours}`) || isLoopback(parsed.url);
  return isOurs ? token : undefined;
}
