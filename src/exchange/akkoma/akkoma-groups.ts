import type { Row } from '../../register/rows.ts';
import { REJECTS } from '../../schema/decision.ts';
import { rejectGroups } from './reject-groups.ts';
import type { Dropped } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listComment } from '../writing/list-comment.ts';
import type { Listing } from '../listing.ts';
import { writeEach } from '../writing/write-each.ts';
import { rejectsMoreAbove } from '../writing/rejects-more-above.ts';

/** The groups of Akkoma's SimplePolicy that a register is written to, in their order. */
export const AKKOMA_GROUPS = [
  'reject',
  'federated_timeline_removal',
  'media_removal',
  'report_removal',
] as const;
export type AkkomaGroup = (typeof AKKOMA_GROUPS)[number];

/** A server in a group, with the reason, which is empty where the public must not see it. */
export interface AkkomaMember {
  readonly host: string;
  readonly reason: string;
}

/** A register as the groups of Akkoma's SimplePolicy. */
export interface AkkomaGroups {
  readonly groups: Readonly<Record<AkkomaGroup, readonly AkkomaMember[]>>;
  /**
   * The servers whose names Akkoma has to mask in public. Where there are none, nothing may be written
   * in their place: what is sent replaces what the server masks already.
   */
  readonly masked: readonly string[];
  readonly dropped: readonly Dropped[];
}

/**
 * Sorts a register into the groups of Akkoma's SimplePolicy. In Akkoma an entry covers the servers
 * below it, too, and nothing can take one of them out again; in Pleroma it is about the very name,
 * unless that begins with a wildcard. So what is said to be milder below is so in Akkoma alone. A
 * suspended server stands among the rejected alone, which rejects its media and reports, too.
 *
 * Both formats ask Akkoma to mask names. Pleroma knows nothing of that, and shows names and reasons in
 * its nodeinfo, so the reason of a masked server is left out.
 * Sources: akkoma, docs/configuration/mrf; lib/pleroma/web/activity_pub/mrf.ex, `subdomain_regex` in
 * akkoma and `subdomains_regex` in pleroma.
 *
 * @param listing the register on a day
 */
export function akkomaGroups(listing: Listing): AkkomaGroups {
  const { items, dropped } = writeEach(listing.rows, (row) => {
    const { server, state, decision, lastDay } = row;
    const above = harsherAbove(listing, row);
    const milder = above !== undefined || rejectsMoreAbove(listing, row);
    const groups = above === 'suspended' ? [] : groupsOf(row);
    if (groups.length === 0) {
      const unsaid = state.access === 'open' ? 'open' : 'no-watch';
      return { items: [], dropped: [milder ? 'milder-below' : unsaid] };
    }
    if (server.digest !== undefined) return { items: [], dropped: ['obfuscated'] };
    const { obfuscated } = decision;
    const reason = obfuscated ? '' : (listComment(row) ?? '');
    return {
      items: [{ groups, obfuscated, member: { host: server.name, reason } }],
      dropped: [
        obfuscated && 'no-reason',
        milder && 'milder-below',
        lastDay !== undefined && 'no-end',
      ],
    };
  });
  const membersOf = (group: AkkomaGroup): readonly AkkomaMember[] =>
    items.filter(({ groups }) => groups.includes(group)).map(({ member }) => member);
  return {
    groups: {
      reject: membersOf('reject'),
      federated_timeline_removal: membersOf('federated_timeline_removal'),
      media_removal: membersOf('media_removal'),
      report_removal: membersOf('report_removal'),
    },
    masked: items.filter(({ obfuscated }) => obfuscated).map(({ member }) => member.host),
    dropped,
  };
}

function groupsOf({ state: { access, reject } }: Row): readonly AkkomaGroup[] {
  const rejected = REJECTS.filter((what) => reject.includes(what)).map(
    (what) => rejectGroups[what],
  );
  switch (access) {
    case 'open':
      return [];
    case 'watched':
      return rejected;
    case 'limited':
      return ['federated_timeline_removal', ...rejected];
    case 'suspended':
      return ['reject'];
  }
}
