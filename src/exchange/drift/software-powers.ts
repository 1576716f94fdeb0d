import { REJECTS, type Reject } from '../../schema/decision.ts';
import { familyOf } from '../software-family.ts';

/** What a software can do to other servers. */
export interface SoftwarePowers {
  /** Whether it can limit a server, not only suspend it. */
  readonly limits: boolean;
  /** What it can reject of a server that it does not suspend. */
  readonly rejects: readonly Reject[];
  /**
   * What its entry for a server does to the servers below it: nothing (`none`), what it does to that
   * server unless one below has an entry of its own (`closest`), or that in any case (`all`).
   */
  readonly below: 'none' | 'closest' | 'all';
  /** Whether it knows names with a star, such as `*.cf` and `noisy.*`. */
  readonly stars: boolean;
  /** Whether it can take a server out of that by other means than an entry of its own. */
  readonly allows: boolean;
}

const all: SoftwarePowers = {
  limits: true,
  rejects: REJECTS,
  below: 'closest',
  stars: false,
  allows: false,
};
const misskey: SoftwarePowers = { ...all, rejects: [], below: 'all' };
const suspends: SoftwarePowers = { ...all, limits: false, rejects: [], below: 'none' };

/** By the name of the software in nodeinfo, or of its family. */
const powers: ReadonlyMap<string, SoftwarePowers> = new Map([
  ['gotosocial', { ...all, rejects: ['media'], below: 'all', allows: true }],
  ['lemmy', suspends],
  ['mbin', suspends],
  ['misskey', misskey],
  ['peertube', suspends],
  ['piefed', suspends],
  ['pixelfed', { ...suspends, limits: true }],
  ['pleroma', { ...all, below: 'all', stars: true }],
  ['sharkey', { ...misskey, rejects: ['reports'] }],
]);

/**
 * What a software can do to other servers; one that is not known can do what Mastodon can.
 *
 * Sources: mastodon/mastodon, app/models/domain_block.rb, `rule_for`; docs.gotosocial.org,
 * admin/domain_limits and admin/domain_blocks; akkoma, lib/pleroma/web/activity_pub/mrf.ex,
 * `subdomain_regex`; misskey-dev/misskey, packages/backend/src/core/UtilityService.ts,
 * `isBlockedHost`; LemmyNet/lemmy, `check_apub_id_valid` in crates/apub; PieFed, app/utils.py,
 * `instance_banned`; MbinOrg/mbin, src/Service/SettingsManager.php, `isBannedInstance`.
 *
 * @param name its name in nodeinfo, in lower case; undefined where that is not known
 */
export function softwarePowers(name: string | undefined): SoftwarePowers {
  if (name === undefined) return all;
  return powers.get(name) ?? powers.get(familyOf(name)) ?? all;
}
