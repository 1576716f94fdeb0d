import type { Server } from '../../register/register.ts';
import type { State } from '../../register/state.ts';
import type { DroppedBecause, ListReading, ListText, WrittenFormat } from '../format.ts';
import { readListLines } from '../reading/list-lines.ts';
import type { Listing } from '../listing.ts';
import { writeEach } from '../writing/write-each.ts';

/**
 * The list of servers that a Mastodon server in limited federation mode exchanges posts with. It
 * says no more than that they are not suspended: a limit is another list's matter.
 *
 * It is never recognised by itself: Mastodon also takes a file whose only column is `#domain` for a
 * list of servers to suspend or to block.
 * Source: mastodon/mastodon, app/controllers/admin/export_domain_allows_controller.rb.
 */
export const mastodonAllows: WrittenFormat = {
  name: 'mastodon-allows',
  mediaType: 'text/csv',
  unit: 'line',
  software: 'mastodon',
  coverage: { complete: false, accesses: [], rejects: [] },
  file: 'lists/mastodon-allows.csv',
  shownTo: 'team',
  matches: () => false,
  read,
  write,
};

function read(text: string): ListReading {
  const { lines, problems } = readListLines(text);
  return {
    rows: lines.map((line) => ({ ...line, access: 'open', reject: undefined, allowed: true })),
    problems,
  };
}

/** Servers that are open or watched today after something was decided about them. */
function write({ rows }: Listing): ListText {
  const { items: names, dropped } = writeEach(rows, ({ server, state }) => {
    const because = unlistedBecause(server, state);
    return because === undefined
      ? { items: [server.name], dropped: [state.reject.length > 0 && 'no-reject'] }
      : { items: [], dropped: [because] };
  });
  return { text: ['#domain', ...names].map((name) => `${name}\n`).join(''), dropped };
}

function unlistedBecause({ digest }: Server, { access, since }: State): DroppedBecause | undefined {
  switch (access) {
    case 'suspended':
      return 'suspended';
    case 'limited':
      return 'no-limit';
    case 'watched':
    case 'open':
      if (since === undefined) return 'open';
      return digest === undefined ? undefined : 'obfuscated';
  }
}
