import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A server's name with its middle masked, as Mastodon shows obfuscated domain blocks: of a name of
 * n characters, those after the first n/4 and before the last n/4 become `*`; dots stay.
 * Source: mastodon/mastodon, app/models/domain_block.rb, `public_domain`.
 *
 * @param name the name in clear
 */
export function maskName(name: string): string {
  const visible = Math.floor(name.length / 4);
  return Array.from(name, (character, index) =>
    index > visible && index < name.length - visible && character !== '.' ? '*' : character,
  ).join('');
}

/**
 * The SHA-256 of a server's name in hexadecimal, by which a name can be compared without being
 * shown. Source: Mastodon's REST API, `DomainBlock.digest`.
 *
 * @param name the name in clear
 */
export function digestName(name: string): string {
  return bytesToHex(sha256(utf8ToBytes(name)));
}
