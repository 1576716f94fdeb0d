import type { Row } from '../../register/rows.ts';
import type { Dropped } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listComment } from '../writing/list-comment.ts';
import type { Listing } from '../listing.ts';
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
 * Sorts a register into the groups of Akkoma's SimplePolicy. Every entry covers the servers below
 * it, and nothing can take one of them out again. A suspended server stands among the rejected alone,
 * which rejects its media and reports, too.
 *
 * Both formats ask Akkoma to mask names. Pleroma knows nothing of that, and shows names and reasons in
 * its nodeinfo, so the reason of a masked server is left out.
 * Source: akkoma, docs/configuration/mrf and lib/pleroma/web/activity_pub/mrf.ex, `subdomain_regex`.
 *
 * @param listing the register on a day
 */
export function akkomaGroups(listing: Listing): AkkomaGroups {
  const groups: Record<AkkomaGroup, AkkomaMember[]> = {
    reject: [],
    federated_timeline_removal: [],
    media_removal: [],
    report_removal: [],
  };
  const masked: string[] = [];
  const dropped: Dropped[] = [];
  for (const row of listing.rows) {
    const { server, state, decision } = row;
    const drop = (because: Dropped['because']): void => {
      dropped.push({ server: server.name, because });
    };
    const above = harsherAbove(listing, row);
    const milder = above !== undefined || rejectsMoreAbove(listing, row);
    const named = above === 'suspended' ? [] : groupsOf(row);
    if (named.length === 0)
      drop(milder ? 'milder-below' : state.access === 'open' ? 'open' : 'no-watch');
    else if (server.digest !== undefined) drop('obfuscated');
    else {
      const reason = decision.obfuscated ? undefined : listComment(row);
      for (const group of named) groups[group].push({ host: server.name, reason: reason ?? '' });
      if (decision.obfuscated) {
        masked.push(server.name);
        drop('no-reason');
      }
      if (milder) drop('milder-below');
      if (row.lastDay !== undefined) drop('no-end');
    }
  }
  return { groups, masked, dropped };
}

function groupsOf({ state: { access, reject } }: Row): readonly AkkomaGroup[] {
  if (access === 'suspended') return ['reject'];
  if (access === 'open') return [];
  return [
    ...(access === 'limited' ? (['federated_timeline_removal'] as const) : []),
    ...(reject.includes('media') ? (['media_removal'] as const) : []),
    ...(reject.includes('reports') ? (['report_removal'] as const) : []),
  ];
}
